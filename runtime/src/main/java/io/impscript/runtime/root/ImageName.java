package io.impscript.runtime.root;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The name of an image, fit to be the name of a folder: not empty, at most {@value #LONGEST} bytes
 * of UTF-8, no slash, no control or line-separator character, and no dot or dash at its start
 * (which also keeps our own hidden folders and the options of programs apart from it).
 *
 * @param text the name as written
 */
public record ImageName(String text) {
  /** A file name may have 255 bytes; ours stand around the name. */
  private static final int LONGEST = 200;

  /**
   * @throws InvalidImageNameException if the text breaks the rule; the message says which part
   */
  public ImageName {
    String fault = fault(text);
    if (fault != null) {
      throw new InvalidImageNameException(text, fault);
    }
  }

  /** Whether the text can name an image. */
  public static boolean isValid(String text) {
    return fault(text) == null;
  }

  @Override
  public String toString() {
    return text;
  }

  private static String fault(String text) {
    if (text.isEmpty()) {
      return "it is empty";
    }
    if (text.startsWith(".") || text.startsWith("-")) {
      return "it starts with \"" + text.charAt(0) + "\"";
    }
    if (text.indexOf('/') >= 0) {
      return "it has a \"/\" in it";
    }
    if (text.codePoints().anyMatch(ImageName::breaksLines)) {
      return "it has a control character in it";
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return "it is longer than " + LONGEST + " bytes";
    }
    return writable(text) ? null : "this system's character set has no place for it";
  }

  private static boolean breaksLines(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.FORMAT;
  }

  private static boolean writable(String text) {
    try {
      return Path.of(text).getNameCount() == 1
          && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
