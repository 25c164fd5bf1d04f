package io.impscript.spec;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the word interfaces: the one index of the language that all other parts ask. */
public final class Vocabulary {
  private static final Map<Class<?>, BlockWords> KNOWN = new ConcurrentHashMap<>();

  private Vocabulary() {}

  /** What an argument of a word takes. */
  public enum Kind {
    /** One text. */
    TEXT,
    /**
     * Any number of texts; a list counts as its elements. Only as the last argument but a block.
     */
    TEXTS,
    /** A whole number. */
    NUMBER,
    /** Any value. */
    VALUE,
    /** A block in braces. */
    BLOCK,
    /** Named arguments with known names. */
    OPTIONS,
    /** Named arguments with free names. */
    NAMED
  }

  /**
   * The words of one kind of block.
   *
   * @param type the interface
   * @param name what people call the block
   * @param doc what it is for
   * @param words the words by name, sorted by name
   */
  public record BlockWords(Class<?> type, String name, String doc, Map<String, WordInfo> words) {
    public Optional<WordInfo> word(String wanted) {
      return Optional.ofNullable(words.get(wanted));
    }
  }

  /**
   * One word.
   *
   * @param once whether it may stand only once in a block
   * @param forms the ways of saying it, the documented one first
   */
  public record WordInfo(String name, String doc, String example, boolean once, List<Form> forms) {}

  /** One way of saying a word. */
  public record Form(Method method, List<Argument> arguments) {
    /** The words inside the block that this form takes, if it takes one. */
    public Optional<Class<?>> block() {
      return arguments.stream()
          .filter(a -> a.kind() == Kind.BLOCK)
          .<Class<?>>map(Argument::type)
          .findFirst();
    }
  }

  /**
   * An argument of a form.
   *
   * @param name its name in messages and documents
   * @param type the words inside for a block, the record for options, else the Java type
   * @param options for {@link Kind#OPTIONS}: the names allowed
   */
  public record Argument(
      String name, String doc, Kind kind, Class<?> type, List<OptionInfo> options) {}

  /** A named argument that a word takes. */
  public record OptionInfo(String name, String doc, Class<?> type) {}

  /** The words of a block, by its interface. */
  public static BlockWords of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, Vocabulary::read);
  }

  /** All blocks that can be reached from the top level of a script, that one first. */
  public static List<BlockWords> all() {
    Map<Class<?>, BlockWords> found = new LinkedHashMap<>();
    collect(ScriptSpec.class, found);
    return List.copyOf(found.values());
  }

  private static void collect(Class<?> type, Map<Class<?>, BlockWords> found) {
    if (found.containsKey(type)) {
      return;
    }
    BlockWords words = of(type);
    found.put(type, words);
    words.words().values().stream()
        .flatMap(word -> word.forms().stream())
        .flatMap(form -> form.block().stream())
        .forEach(inner -> collect(inner, found));
  }

  private static BlockWords read(Class<?> type) {
    Map<String, List<Method>> byName = new java.util.TreeMap<>();
    for (Method method : type.getMethods()) {
      byName.computeIfAbsent(method.getName(), name -> new ArrayList<>()).add(method);
    }
    Map<String, WordInfo> words = new LinkedHashMap<>();
    byName.forEach((name, methods) -> words.put(name, word(name, methods)));
    Words about = type.getAnnotation(Words.class);
    return new BlockWords(type, about.value(), about.doc(), words);
  }

  private static WordInfo word(String name, List<Method> methods) {
    methods.sort(Vocabulary::documentedFirst);
    Word word = methods.get(0).getAnnotation(Word.class);
    if (word == null) {
      throw new IllegalStateException("no form of '" + name + "' is documented");
    }
    List<Form> forms = methods.stream().map(Vocabulary::form).toList();
    return new WordInfo(name, word.value(), word.example().strip(), word.once(), forms);
  }

  private static int documentedFirst(Method a, Method b) {
    int documented =
        Boolean.compare(b.isAnnotationPresent(Word.class), a.isAnnotationPresent(Word.class));
    return documented != 0 ? documented : a.toString().compareTo(b.toString());
  }

  private static Form form(Method method) {
    return new Form(
        method, Arrays.stream(method.getParameters()).map(Vocabulary::argument).toList());
  }

  private static Argument argument(Parameter parameter) {
    Doc doc = parameter.getAnnotation(Doc.class);
    Class<?> type = parameter.getType();
    Kind kind = kind(type);
    return new Argument(
        parameter.getName(),
        doc == null ? "" : doc.value(),
        kind,
        kind == Kind.BLOCK ? blockType(parameter.getParameterizedType()) : type,
        kind == Kind.OPTIONS ? options(type) : List.of());
  }

  private static Kind kind(Class<?> type) {
    if (type == String.class) {
      return Kind.TEXT;
    } else if (type == String[].class) {
      return Kind.TEXTS;
    } else if (type == int.class) {
      return Kind.NUMBER;
    } else if (type == Block.class) {
      return Kind.BLOCK;
    } else if (type == Map.class) {
      return Kind.NAMED;
    } else if (Options.class.isAssignableFrom(type)) {
      return Kind.OPTIONS;
    }
    return Kind.VALUE;
  }

  private static Class<?> blockType(Type type) {
    return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  private static List<OptionInfo> options(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(Vocabulary::option).toList();
  }

  private static OptionInfo option(RecordComponent component) {
    Doc doc = component.getAnnotation(Doc.class);
    return new OptionInfo(component.getName(), doc == null ? "" : doc.value(), component.getType());
  }
}
