package io.impscript.kiwi;

import java.util.Optional;

/**
 * How the comments of a script and those of XML are turned into each other. {@code // text} is
 * {@code <!-- text -->}, {@code //text} is {@code <!--text-->}, and between {@code /*} and its end
 * everything counts as it stands. What neither can carry needs the word {@code comment}.
 */
public final class CommentText {
  private static final String LINE = "//";

  private CommentText() {}

  /**
   * The text of a comment for XML. XML has no place for two hyphens side by side, nor for one at
   * the end: a blank is put between them, and behind the last one.
   *
   * @param written a comment of a script, with its delimiters
   */
  public static String of(String written) {
    return allowed(written.startsWith(LINE) ? ofLine(written) : inside(written));
  }

  private static String ofLine(String written) {
    String text = written.substring(LINE.length());
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    String shown = text.substring(0, end);
    return shown.startsWith(" ") ? shown + " " : shown;
  }

  private static String inside(String written) {
    return written.substring(2, written.length() - 2);
  }

  /** Whether XML can carry a text as a comment. */
  public static boolean isAllowed(String text) {
    return !text.contains("--") && !text.endsWith("-");
  }

  private static String allowed(String text) {
    if (isAllowed(text)) {
      return text;
    }
    String apart = text;
    while (apart.contains("--")) {
      apart = apart.replace("--", "- -");
    }
    return apart.endsWith("-") ? apart + " " : apart;
  }

  /**
   * The comment that stands for a text, with its delimiters; it may have several lines, which have
   * to stay as they are. Empty where no comment can carry the text exactly.
   */
  public static Optional<String> written(String text) {
    String line = LINE + (text.startsWith(" ") && text.endsWith(" ") ? withoutLast(text) : text);
    if (!hasLineEnd(text) && of(line).equals(text)) {
      return Optional.of(line);
    }
    boolean carried = text.indexOf('\r') < 0 && !text.contains("*/") && isAllowed(text);
    return carried ? Optional.of("/*" + text + "*/") : Optional.empty();
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static boolean hasLineEnd(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
