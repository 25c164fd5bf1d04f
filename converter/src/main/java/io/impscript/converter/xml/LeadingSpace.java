package io.impscript.converter.xml;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.kiwi.Template;

/** What stands before the XML declaration: wrong, harmless, and often seen. */
final class LeadingSpace {
  private LeadingSpace() {}

  /** How many characters to pass over; reported where there are any. */
  static int before(XmlSource source, Diagnostics found) {
    int end = 0;
    while (end < source.text().length() && isSpace(source.text().charAt(end))) {
      end++;
    }
    if (end == 0 || !source.text().startsWith("<?xml", end)) {
      return 0;
    }
    String message =
        "the XML declaration must be the first of the file; the space before it is left out";
    found.add(Diagnostic.of(DiagnosticCode.REPAIRED, source.span(0, end), message));
    return end;
  }

  /**
   * Blanks in place of the declaration of a template, where nothing but markers stands before it.
   */
  static String withoutDeclaration(String text) {
    int start = text.indexOf("<?xml ");
    int end = text.indexOf("?>", Math.max(start, 0));
    if (start < 0 || end < 0 || !isBare(text.substring(0, start))) {
      return text;
    }
    String blanks = text.substring(start, end + 2).replaceAll("[^\\r\\n]", " ");
    return text.substring(0, start) + blanks + text.substring(end + 2);
  }

  private static boolean isBare(String before) {
    return before.isBlank() || Template.only(before);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\uFEFF';
  }
}
