package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.syntax.LexerNesting.Interpolation;

/** The wording of what is wrong with strings. */
final class SyntaxWords {
  private SyntaxWords() {}

  static Diagnostic unclosedString(SyntaxErrors errors, StringStyle style, int start, int end) {
    return errors
        .at(
            DiagnosticCode.UNCLOSED_STRING,
            start,
            start + style.open.length(),
            "this " + style.called() + " is never closed")
        .withHint("end it with " + style.close);
  }

  static Diagnostic unclosedInterpolation(SyntaxErrors errors, Interpolation open) {
    return errors
        .at(
            DiagnosticCode.UNCLOSED_BRACE,
            open.dollar(),
            open.dollar() + 2,
            "this ${ inside a string is never closed")
        .withHint("end it with }, or write \\${ for the characters themselves");
  }

  static Diagnostic bareDollar(SyntaxErrors errors, int at) {
    return errors
        .at(DiagnosticCode.SYNTAX, at, at + 1, "a lone $ in a double-quoted string")
        .withHint("write \\$ for the character itself, or use single quotes");
  }

  static Diagnostic badEscape(SyntaxErrors errors, int at) {
    String text = errors.source().text();
    int end = Math.min(text.length(), at + 2);
    return errors
        .at(
            DiagnosticCode.SYNTAX,
            at,
            end,
            "'" + text.substring(at, end) + "' is no escape that strings have")
        .withHint("write \\\\ for a backslash");
  }

  /** Reports typographic quotes, the whole quoted text at once; the offset to go on at. */
  static int curlyQuotes(SyntaxErrors errors, String text, int at) {
    int line = errors.source().line(at);
    int lineEnd = errors.source().lineEnd(line);
    int end = at + 1;
    while (end < lineEnd && !StrayCharacters.isQuote(text.charAt(end))) {
      end++;
    }
    boolean closed = end < lineEnd;
    int stop = closed ? end + 1 : at + 1;
    String written = text.substring(at + 1, closed ? end : at + 1);
    Diagnostic finding =
        errors.at(DiagnosticCode.SYNTAX, at, stop, "typographic quotes do not make a string");
    errors.add(finding.withHint("use straight quotes: '" + written + "'"));
    errors.treeLost();
    errors.damage(at, stop);
    return stop;
  }
}
