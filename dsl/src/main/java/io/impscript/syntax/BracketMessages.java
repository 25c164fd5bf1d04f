package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wording of what is wrong with brackets. */
final class BracketMessages {
  private static final Pattern FIRST_WORD = Pattern.compile("\\s*([A-Za-z_]\\w{0,40})");

  private BracketMessages() {}

  /** A bracket that is still open where something comes that cannot be inside it. */
  static Diagnostic missing(SyntaxErrors errors, Token opener, Token last, Token next) {
    boolean block = opener.is("{") && !next.isEnd();
    int at = block ? next.start() : last.end();
    int end = block ? next.end() : at + 1;
    return errors
        .at(
            DiagnosticCode.UNCLOSED_BRACE,
            at,
            end,
            "'" + Brackets.closer(opener) + "' is missing " + where(errors, next))
        .withHint(called(errors, opener) + " is still open here")
        .withRelated(errors.span(opener.start(), opener.end()), "opened here");
  }

  private static String where(SyntaxErrors errors, Token next) {
    SourceText source = errors.source();
    if (next.isEnd()) {
      return "at the end of the text";
    }
    if (next.kind() == TokenKind.STRING || next.kind() == TokenKind.TEMPLATE_START) {
      return "before this string";
    }
    String text = source.text().substring(next.start(), next.end());
    return next.kind() == TokenKind.CLOSE ? "before this '" + text + "'" : "before '" + text + "'";
  }

  /** What was opened, by the word at the start of its line and by the line. */
  private static String called(SyntaxErrors errors, Token opener) {
    int line = errors.source().line(opener.start());
    Matcher word = FIRST_WORD.matcher(errors.source().lineText(line));
    if (!opener.is("{")) {
      return "the '" + opener.text() + "' in line " + line;
    }
    return word.lookingAt()
        ? "the block of '" + word.group(1) + "' in line " + line
        : "the block opened in line " + line;
  }

  static Diagnostic wrongCloser(SyntaxErrors errors, Token opener, Token closer) {
    return errors
        .at(
            DiagnosticCode.SYNTAX,
            closer.start(),
            closer.end(),
            "'" + closer.text() + "' cannot close '" + opener.text() + "'")
        .withHint("write '" + Brackets.closer(opener) + "'")
        .withRelated(errors.span(opener.start(), opener.end()), "opened here");
  }

  static Diagnostic extra(SyntaxErrors errors, Token closer) {
    return errors
        .at(
            DiagnosticCode.SYNTAX,
            closer.start(),
            closer.end(),
            "this '" + closer.text() + "' closes nothing")
        .withHint("take it away, or open the block that it is to close");
  }

  /** An extra brace where an earlier line seems to lack the opening one. */
  static Diagnostic extra(SyntaxErrors errors, Token closer, Token header) {
    return errors
        .at(DiagnosticCode.SYNTAX, closer.start(), closer.end(), "this '}' closes nothing")
        .withHint(
            "a '{' seems to be missing at the end of line " + errors.source().line(header.end()))
        .withRelated(errors.span(header.end(), header.end() + 1), "'{' missing here?");
  }
}
