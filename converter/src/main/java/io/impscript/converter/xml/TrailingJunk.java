package io.impscript.converter.xml;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;

/** What old editors and broken copies leave behind the end of a text: end marks and zeros. */
final class TrailingJunk {
  private TrailingJunk() {}

  /** The text without it; reported where there was any. */
  static String cut(XmlSource source, Diagnostics found) {
    String text = source.text();
    int end = text.length();
    boolean junk = false;
    while (end > 0
        && (isJunk(text.charAt(end - 1)) || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
      junk |= isJunk(text.charAt(end));
    }
    if (!junk) {
      return text;
    }
    String message = "control characters behind the end of the file are left out";
    found.add(Diagnostic.of(DiagnosticCode.REPAIRED, source.span(end, text.length()), message));
    return text.substring(0, end);
  }

  private static boolean isJunk(char c) {
    return c == 0 || c == 0x1A || c == 0x04;
  }
}
