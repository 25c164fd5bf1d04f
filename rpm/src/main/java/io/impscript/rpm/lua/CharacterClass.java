package io.impscript.rpm.lua;

/** The classes of characters in patterns, as the C locale has them. */
final class CharacterClass {
  private CharacterClass() {}

  static boolean contains(char name, char c) {
    boolean upper = name >= 'A' && name <= 'Z';
    char lower = upper ? (char) (name + 32) : name;
    return switch (lower) {
      case 'a' -> isLetter(c) != upper;
      case 'c' -> isControl(c) != upper;
      case 'd' -> isDigit(c) != upper;
      case 'g' -> (c > ' ' && c < 127) != upper;
      case 'l' -> (c >= 'a' && c <= 'z') != upper;
      case 'p' -> (c > ' ' && c < 127 && !isLetter(c) && !isDigit(c)) != upper;
      case 's' -> (c == ' ' || c >= '\t' && c <= '\r') != upper;
      case 'u' -> (c >= 'A' && c <= 'Z') != upper;
      case 'w' -> (isLetter(c) || isDigit(c)) != upper;
      case 'x' -> (c < 128 && Character.digit(c, 16) >= 0) != upper;
      default -> name == c;
    };
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isControl(char c) {
    return c < ' ' || c == 127;
  }
}
