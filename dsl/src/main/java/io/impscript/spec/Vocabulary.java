package io.impscript.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The one index of the language that all other parts ask. */
public final class Vocabulary {
  private static final Map<Class<?>, BlockWords> KNOWN = new ConcurrentHashMap<>();

  private Vocabulary() {}

  /** The words at the top level of a script. */
  public static BlockWords top() {
    return of(ScriptSpec.class);
  }

  /** The words of a block, by the interface that declares them. */
  public static BlockWords of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, Vocabulary::declared);
  }

  private static BlockWords declared(Class<?> type) {
    Words about = type.getAnnotation(Words.class);
    String said = type == ScriptSpec.class ? "the top level" : aBlock(about.value());
    return new BlockWords(
        about.value(),
        said,
        about.doc(),
        () -> type == KiwiSpec.class ? KiwiWords.top() : DeclaredWords.of(type));
  }

  /** A kind of block with its article. */
  static String aBlock(String name) {
    boolean vowel = "aeiou".indexOf(name.charAt(0)) >= 0 && !name.startsWith("us");
    vowel |= name.startsWith("rpm"); // spoken letter by letter
    return (vowel ? "an " : "a ") + name + " block";
  }

  /** All blocks that can be reached from the top level of a script, that one first. */
  public static List<BlockWords> all() {
    Set<BlockWords> found = new LinkedHashSet<>(plain());
    collect(of(KiwiSpec.class), found);
    return new ArrayList<>(found);
  }

  /** All of them but the blocks of Kiwi. */
  public static List<BlockWords> plain() {
    Set<BlockWords> found = new LinkedHashSet<>();
    found.add(of(KiwiSpec.class));
    collect(top(), found);
    found.remove(of(KiwiSpec.class));
    return new ArrayList<>(found);
  }

  /** A kiwi block and all blocks inside. */
  public static List<BlockWords> kiwi() {
    Set<BlockWords> found = new LinkedHashSet<>();
    collect(of(KiwiSpec.class), found);
    return new ArrayList<>(found);
  }

  private static void collect(BlockWords block, Set<BlockWords> found) {
    if (found.add(block)) {
      block.words().values().stream()
          .flatMap(word -> word.forms().stream())
          .flatMap(form -> form.block().stream())
          .forEach(inner -> collect(inner, found));
    }
  }
}
