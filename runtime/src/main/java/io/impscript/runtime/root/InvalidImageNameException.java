package io.impscript.runtime.root;

/** A text that cannot be the name of an image. */
public final class InvalidImageNameException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidImageNameException(String name, String fault) {
    super("\"" + printable(name) + "\" cannot name an image: " + fault);
  }

  private static String printable(String name) {
    return name.codePoints()
        .limit(80)
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
