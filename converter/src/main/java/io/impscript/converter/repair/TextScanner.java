package io.impscript.converter.repair;

import io.impscript.converter.json.JsonPrinter;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads one text in quotes of any kind. Which quote ends it is decided by what follows: only
 * something that can stand behind a value, or the line's end, lets a quote be the last one.
 */
final class TextScanner {
  private final String text;
  private final int start;
  private final char opener;
  private final StringBuilder value = new StringBuilder();
  private final Set<String> troubles = new LinkedHashSet<>();
  private int at;
  private int inner;

  TextScanner(String text, int start) {
    this.text = text;
    this.start = start;
    this.opener = text.charAt(start);
    this.at = start + 1;
  }

  /** The text; what was wrong with it goes to the log as one repair. */
  Token scan(RepairLog log) {
    if (opener != '"') {
      troubles.add(Signs.isDouble(opener) ? "typographic quotes" : "single quotes");
    }
    while (at < text.length()) {
      if (ends()) {
        return finished(log);
      }
      step();
    }
    troubles.add("a missing closing quote");
    return finished(log);
  }

  private Token finished(RepairLog log) {
    String result = value.toString();
    if (!troubles.isEmpty()) {
      String what = "a text with " + String.join(" and ", troubles) + " is read as it was meant";
      log.replaced(start, at, what, JsonPrinter.inline(result));
    }
    return new Token(Token.Kind.TEXT, result, start, at);
  }

  /** Whether the text ends here; then {@link #at} is behind it. */
  private boolean ends() {
    char c = text.charAt(at);
    if (Signs.isLineEnd(c) && isUnclosed()) {
      troubles.add("a missing closing quote");
      cutComma();
      return true;
    }
    if (!Signs.isQuote(c) || !canClose(c)) {
      return false;
    }
    if (c != '"') {
      troubles.add(Signs.isDouble(c) ? "typographic quotes" : "single quotes");
    }
    at++;
    return true;
  }

  private boolean canClose(char c) {
    if (!Signs.alike(c, opener)) {
      return false;
    }
    boolean typographic = c != '"' && c != '\'';
    if (typographic && inner > 0) {
      return false;
    }
    return new Following(text, at + 1).canFollowValue(c);
  }

  /** A text that nothing closes on its line, while the next line begins something new. */
  private boolean isUnclosed() {
    int next = new Following(text, at).significant();
    if (next >= text.length()) {
      return true;
    }
    char c = text.charAt(next);
    if (Signs.isQuote(c)) {
      return !(Signs.alike(c, opener) && new Following(text, next + 1).isSeparator());
    }
    return c == '}' || c == ']';
  }

  /** The comma behind a text that nothing closed belongs to the list. */
  private void cutComma() {
    int end = at;
    while (end > start + 1 && Signs.isAnyBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end > start + 1 && text.charAt(end - 1) == ',') {
      value.setLength(Math.max(0, value.length() - (at - end + 1)));
      at = end - 1;
    }
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '\\') {
      escape();
      return;
    }
    if (Signs.isQuote(c)) {
      quoteInside(c);
    } else if (c < ' ') {
      troubles.add(Signs.isLineEnd(c) ? "a line end in it" : "a control character in it");
    }
    value.append(c);
    at++;
  }

  private void quoteInside(char c) {
    if (Signs.opens(c) && Signs.alike(c, opener)) {
      inner++;
    } else if (c != '"' && c != '\'' && inner > 0 && Signs.alike(c, opener)) {
      inner--;
    } else if (c == '"' && opener == '"') {
      troubles.add("a quote in it");
    }
  }

  private void escape() {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    int plain = "\"\\/bfnrt".indexOf(c);
    if (plain >= 0) {
      value.append("\"\\/\b\f\n\r\t".charAt(plain));
      at += 2;
    } else if (c == 'u' && isUnicode(at + 2)) {
      value.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
      at += 6;
    } else if (Signs.isQuote(c)) {
      troubles.add("an escape that JSON does not have");
      value.append(c);
      at += 2;
    } else {
      troubles.add("a single backslash");
      value.append('\\');
      at++;
    }
  }

  private boolean isUnicode(int from) {
    boolean room = from + 4 <= text.length();
    return room
        && text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
