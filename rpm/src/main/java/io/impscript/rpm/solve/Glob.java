package io.impscript.rpm.solve;

import java.util.regex.Pattern;

/** Patterns of names with {@code *} and {@code ?}. */
final class Glob {
  private Glob() {}

  static boolean isOne(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    // Several stars in a row mean what one means, but would try everything many times over.
    for (char c : glob.replaceAll("\\*+", "*").toCharArray()) {
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
