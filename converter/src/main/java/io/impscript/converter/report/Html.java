package io.impscript.converter.report;

import io.impscript.diag.Printable;

/** Text that is safe inside HTML. */
final class Html {
  private Html() {}

  /** The text with markup escaped, and what cannot be seen or turns the direction by its number. */
  static String text(String text) {
    return Printable.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
