package io.impscript.syntax;

import java.util.Set;

/** The reserved words of Groovy 5. */
final class Keywords {
  /** Types that are not names. */
  static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double");

  /** Words that stand before a declaration in Groovy and have no meaning in a script. */
  static final Set<String> MODIFIERS =
      Set.of(
          "abstract",
          "native",
          "private",
          "protected",
          "public",
          "static",
          "strictfp",
          "transient",
          "volatile");

  private static final Set<String> OTHERS =
      Set.of(
          "as",
          "assert",
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "def",
          "default",
          "do",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "in",
          "instanceof",
          "interface",
          "new",
          "null",
          "package",
          "return",
          "super",
          "switch",
          "synchronized",
          "this",
          "threadsafe",
          "throw",
          "throws",
          "true",
          "try",
          "void",
          "while");

  private Keywords() {}

  static boolean contains(String word) {
    return OTHERS.contains(word) || PRIMITIVES.contains(word) || MODIFIERS.contains(word);
  }
}
