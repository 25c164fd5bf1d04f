package io.impscript.spec;

import io.impscript.spec.Argument.Kind;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the words that an interface declares, one method a way of saying one. */
final class DeclaredWords {
  private DeclaredWords() {}

  /** The words by name, sorted by name. */
  static Map<String, WordInfo> of(Class<?> type) {
    Map<String, List<Method>> byName = new java.util.TreeMap<>();
    for (Method method : type.getMethods()) {
      byName.computeIfAbsent(method.getName(), name -> new ArrayList<>()).add(method);
    }
    Map<String, WordInfo> words = new LinkedHashMap<>();
    byName.forEach((name, methods) -> words.put(name, word(name, methods)));
    return words;
  }

  private static WordInfo word(String name, List<Method> methods) {
    methods.sort(DeclaredWords::documentedFirst);
    Word word = methods.get(0).getAnnotation(Word.class);
    if (word == null) {
      throw new IllegalStateException("no form of '" + name + "' is documented");
    }
    List<Form> forms = methods.stream().map(DeclaredWords::form).toList();
    return new WordInfo(name, word.value(), word.example().strip(), word.once(), forms);
  }

  private static int documentedFirst(Method a, Method b) {
    int documented =
        Boolean.compare(b.isAnnotationPresent(Word.class), a.isAnnotationPresent(Word.class));
    return documented != 0 ? documented : a.toString().compareTo(b.toString());
  }

  private static Form form(Method method) {
    return new Form(
        method::invoke,
        method.getReturnType() != void.class,
        true,
        Arrays.stream(method.getParameters()).map(DeclaredWords::argument).toList());
  }

  private static Argument argument(Parameter parameter) {
    Doc doc = parameter.getAnnotation(Doc.class);
    Kind kind = kind(parameter.getType());
    return switch (kind) {
      case BLOCK -> Argument.block(parameter.getName(), block(parameter.getParameterizedType()));
      case OPTIONS -> Argument.options(parameter.getName(), options(parameter.getType()));
      default -> Argument.plain(parameter.getName(), doc == null ? "" : doc.value(), kind);
    };
  }

  private static OptionSet options(Class<?> type) {
    return type == KiwiAttributes.class ? new ImageOptions() : new DeclaredOptions(type);
  }

  private static java.util.function.Supplier<BlockWords> block(Type type) {
    Class<?> words = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    return () -> Vocabulary.of(words);
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
    } else if (Options.class.isAssignableFrom(type) || type == KiwiAttributes.class) {
      return Kind.OPTIONS;
    }
    return Kind.VALUE;
  }
}
