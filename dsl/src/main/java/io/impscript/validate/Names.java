package io.impscript.validate;

import java.util.Optional;

/** What a name of a recipe, collection, repository, group or map may look like. */
final class Names {
  /** Leaves room for what is put behind a name within the 255 bytes of a file name. */
  private static final int LONGEST = 200;

  private static final String ALLOWED =
      "a name starts with a letter or digit and goes on with letters, digits, '.', '_', '+' or '-'";

  private Names() {}

  /**
   * What is wrong with a name.
   *
   * @param text continues a sentence that begins with the name
   * @param hint what to do
   */
  record Fault(String text, String hint) {}

  static Optional<Fault> fault(String name) {
    if (name.isEmpty()) {
      return Optional.of(new Fault("is empty", "give it a name, such as 'site-login'"));
    } else if (name.length() > LONGEST) {
      return Optional.of(
          new Fault(
              "has " + name.length() + " characters", "at most " + LONGEST + " are possible"));
    } else if (name.contains("${")) {
      return Optional.of(
          new Fault(
              "holds a '${' that was not replaced",
              "values are put in between double quotes only: \"site-${release}\""));
    }
    return spelling(name);
  }

  private static Optional<Fault> spelling(String name) {
    for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
      int c = name.codePointAt(i);
      if (!isAllowed(c)) {
        return Optional.of(new Fault("holds " + describe(c), ALLOWED + suggestion(name)));
      }
    }
    if (!isLetterOrDigit(name.charAt(0))) {
      return Optional.of(new Fault("starts with '" + name.charAt(0) + "'", ALLOWED));
    } else if (name.contains("..")) {
      return Optional.of(new Fault("holds '..'", "two dots lead out of a folder; use one"));
    }
    return Optional.empty();
  }

  /** A character in words, safe to show. */
  static String describe(int c) {
    if (c == ' ') {
      return "a space";
    } else if (c == '\t') {
      return "a tab";
    } else if (c == '\n' || c == '\r') {
      return "a line break";
    } else if (isInvisible(c)) {
      return String.format("the invisible character U+%04X", c);
    }
    return "'" + Character.toString(c) + "'";
  }

  static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || Character.isSpaceChar(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.NON_SPACING_MARK;
  }

  static boolean isLetterOrDigit(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static boolean isAllowed(int c) {
    return isLetterOrDigit(c) || c == '.' || c == '_' || c == '+' || c == '-';
  }

  private static String suggestion(String name) {
    String better =
        name.replaceAll("[^A-Za-z0-9._+-]+", "-").replaceAll("^[^A-Za-z0-9]+|-+$|\\.\\.+", "");
    return better.length() < 2 ? "" : ", such as '" + Texts.cut(better) + "'";
  }
}
