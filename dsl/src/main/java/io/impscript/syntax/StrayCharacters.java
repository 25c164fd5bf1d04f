package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;

/** Says what to do about a character that cannot stand in a script, and how to read on. */
final class StrayCharacters {
  private static final String CURLY_SINGLE = "\u2018\u2019\u201a\u201b";
  private static final String CURLY_DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb";
  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212";

  private StrayCharacters() {}

  /** Reports the character at an offset; the offset to go on at. */
  static int report(SyntaxErrors errors, StringLexer strings, String text, int at) {
    int c = text.codePointAt(at);
    int end = at + Character.charCount(c);
    if (isQuote(c)) {
      return SyntaxWords.curlyQuotes(errors, text, at);
    }
    errors.add(finding(errors, c, at, end));
    if (!isSpace(c)) {
      errors.treeLost();
      errors.damage(at, end);
    }
    return end;
  }

  static boolean isQuote(int c) {
    return CURLY_SINGLE.indexOf(c) >= 0 || CURLY_DOUBLE.indexOf(c) >= 0;
  }

  private static Diagnostic finding(SyntaxErrors errors, int c, int at, int end) {
    if (isSpace(c)) {
      return errors
          .at(DiagnosticCode.SYNTAX, at, end, named(c) + " cannot separate words")
          .withHint("replace it with an ordinary space");
    }
    if (DASHES.indexOf(c) >= 0) {
      return errors
          .at(DiagnosticCode.SYNTAX, at, end, "the dash " + named(c) + " is no operator")
          .withHint("write an ordinary minus sign: -");
    }
    Diagnostic plain =
        errors.at(DiagnosticCode.SYNTAX, at, end, named(c) + " cannot stand outside a string");
    return c == '#' ? plain.withHint("a comment starts with //") : plain;
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || c == '\f' || c == 0x0b || isInvisible(c);
  }

  private static boolean isInvisible(int c) {
    return c == 0xfeff || c >= 0x200b && c <= 0x200f || c == 0x2060;
  }

  private static String named(int c) {
    if (c == 0xa0) {
      return "a non-breaking space (U+00A0)";
    }
    if (isSpace(c) || Character.isISOControl(c)) {
      String kind = Character.isISOControl(c) ? "the control character" : "the unusual space";
      return String.format("%s U+%04X", kind, c);
    }
    return c < 128
        ? "'" + (char) c + "'"
        : String.format("'%s' (U+%04X)", Character.toString(c), c);
  }
}
