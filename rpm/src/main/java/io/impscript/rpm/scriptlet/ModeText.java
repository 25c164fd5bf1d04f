package io.impscript.rpm.scriptlet;

/** Permissions as texts. */
final class ModeText {
  static final int ALL = 07777;
  private static final int PLAIN = 0777;
  private static final String SHOWN = "rwxrwxrwx";

  private ModeText() {}

  /** Such as {@code rwxr-xr-x}, with {@code s}, {@code S}, {@code t} and {@code T}. */
  static String of(int mode) {
    StringBuilder text = new StringBuilder(SHOWN);
    for (int i = 0; i < SHOWN.length(); i++) {
      if ((mode & 0400 >> i) == 0) {
        text.setCharAt(i, '-');
      }
    }
    mark(text, 2, mode & 04000, 's');
    mark(text, 5, mode & 02000, 's');
    return text.toString();
  }

  private static void mark(StringBuilder text, int at, int bit, char mark) {
    if (bit != 0) {
      text.setCharAt(at, text.charAt(at) == 'x' ? mark : Character.toUpperCase(mark));
    }
  }

  /**
   * The permissions that a text makes of others: a number in octal, nine letters, or changes such
   * as {@code u+x,go-w}.
   *
   * @return -1 if it is none of these
   */
  static int applied(String text, int mode) {
    if (text.matches("[0-7]{1,4}")) {
      return Integer.parseInt(text, 8);
    }
    if (text.matches("[r-][w-][xsS-][r-][w-][xsS-][r-][w-][xtT-]")) {
      return letters(text);
    }
    int changed = mode;
    for (String part : text.split(",", -1)) {
      changed = part.matches("[ugoa]*[-+=][rwxs]*") ? change(part, changed) : -1;
      if (changed < 0) {
        return -1;
      }
    }
    return changed;
  }

  private static int letters(String text) {
    int mode = 0;
    for (int i = 0; i < SHOWN.length(); i++) {
      char c = text.charAt(i);
      mode |= c == '-' || c == 'S' || c == 'T' ? 0 : 0400 >> i;
    }
    return mode
        | (Character.toLowerCase(text.charAt(2)) == 's' ? 04000 : 0)
        | (Character.toLowerCase(text.charAt(5)) == 's' ? 02000 : 0);
  }

  /** What {@code =} does to the permissions of the others is rpm's way: they are lost. */
  private static int change(String part, int mode) {
    int sign = Math.max(part.indexOf('+'), Math.max(part.indexOf('-'), part.indexOf('=')));
    int bits = bits(part.substring(sign + 1)) & affected(part.substring(0, sign));
    if (bits == 0) {
      return mode;
    }
    return switch (part.charAt(sign)) {
      case '+' -> mode | bits;
      case '-' -> mode & ~bits;
      default -> bits;
    };
  }

  private static int affected(String who) {
    if (who.isEmpty() || who.indexOf('a') >= 0) {
      return ALL;
    }
    return (who.indexOf('u') >= 0 ? 04700 : 0)
        | (who.indexOf('g') >= 0 ? 02070 : 0)
        | (who.indexOf('o') >= 0 ? 0007 : 0);
  }

  private static int bits(String what) {
    return (what.indexOf('r') >= 0 ? 0444 : 0)
        | (what.indexOf('w') >= 0 ? 0222 : 0)
        | (what.indexOf('x') >= 0 ? 0111 : 0)
        | (what.indexOf('s') >= 0 ? 06000 : 0);
  }

  static int permissions(int mode) {
    return mode & PLAIN;
  }
}
