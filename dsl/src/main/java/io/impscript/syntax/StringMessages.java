package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.syntax.LexerNesting.Interpolation;

/** The wording of what is wrong with strings. */
final class StringMessages {
  private StringMessages() {}

  /** A string that is not closed, by its opening quote. */
  static Diagnostic unclosed(SyntaxErrors errors, StringStyle style, int start) {
    return errors
        .at(
            DiagnosticCode.UNCLOSED_STRING,
            start,
            start + style.open.length(),
            "this " + style.called() + " is never closed")
        .withHint("end it with " + style.close);
  }

  /** A string that another string of the line shows not to be closed where it was meant to be. */
  static Diagnostic unclosedBefore(SyntaxErrors errors, StringStyle style, int start) {
    return unclosed(errors, style, start)
        .withHint("a quote inside a string is written \\" + style.close);
  }

  /** A string in single quotes that was meant to run over several lines. */
  static Diagnostic overLines(SyntaxErrors errors, Interpolation string, int endLine) {
    StringStyle style = string.style();
    SourceText source = errors.source();
    int end = source.text().indexOf(style.close, source.lineStart(endLine));
    String three = style.open.repeat(3);
    return unclosed(errors, style, string.start())
        .withHint("a string over several lines is written in " + three + "…" + three)
        .withRelated(errors.span(end, end + 1), "meant to end here?");
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
        .withHint(
            text.startsWith("\\u", at)
                ? "four hexadecimal digits follow \\u"
                : "write \\\\ for a backslash");
  }
}
