package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;

/** Characters that cannot stand in a script: what to do about them, and how to read on. */
final class StrayCharacters {
  private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2039\u203a";
  private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb";
  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212";

  private final Lexer lexer;
  private final SyntaxErrors errors;
  private final String text;
  private boolean spaceSaid;

  StrayCharacters(Lexer lexer, SyntaxErrors errors) {
    this.lexer = lexer;
    this.errors = errors;
    this.text = errors.source().text();
  }

  /** Reports the character at an offset; the offset to go on at. */
  int read(int at) {
    int c = text.codePointAt(at);
    int end = at + Character.charCount(c);
    String quotes = quotes(c);
    if (quotes != null) {
      return quoted(at, quotes);
    }
    if (c == '#') {
      return comment(at);
    }
    if (isSpace(c)) {
      space(c, at, end);
    } else {
      errors.add(other(c, at, end));
      errors.treeLost();
      errors.damage(at, end);
    }
    return end;
  }

  /** The quotes among which a character has its partner, or null where it is none. */
  private static String quotes(int c) {
    if (SINGLE_QUOTES.indexOf(c) >= 0) {
      return SINGLE_QUOTES + "'";
    }
    return DOUBLE_QUOTES.indexOf(c) >= 0 ? DOUBLE_QUOTES + "\"" : c == '`' ? "`'" : null;
  }

  /** Text in quotes that Groovy does not know; what is meant is plain. */
  private int quoted(int at, String quotes) {
    int lineEnd = errors.source().lineEnd(errors.source().line(at));
    int end = at + 1;
    while (end < lineEnd && quotes.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean closed = end < lineEnd;
    int stop = closed ? end + 1 : at + 1;
    String kind = text.charAt(at) == '`' ? "backquotes" : "typographic quotes";
    Diagnostic finding = errors.at(DiagnosticCode.SYNTAX, at, stop, kind + " do not make a string");
    if (closed) {
      String inside = text.substring(at + 1, end);
      errors.add(finding.withHint("use straight quotes: '" + inside + "'"));
      lexer.emit(TokenKind.STRING, at, stop, "", inside);
    } else {
      errors.add(finding.withHint("use straight quotes: '…'"));
      errors.treeLost();
      errors.damage(at, stop);
    }
    return stop;
  }

  private int comment(int at) {
    errors.add(
        errors
            .at(DiagnosticCode.SYNTAX, at, at + 1, "'#' does not start a comment")
            .withHint("a comment starts with //"));
    return errors.source().lineEnd(errors.source().line(at));
  }

  /** Unusual spaces come in crowds, from a web page; the first one is enough to be said. */
  private void space(int c, int at, int end) {
    if (!spaceSaid) {
      String name = c == 0xa0 ? "non-breaking space" : "unusual white space";
      errors.add(
          errors
              .at(
                  DiagnosticCode.SYNTAX,
                  at,
                  end,
                  String.format("%s (U+%04X) cannot separate words", name, c))
              .withHint("replace it with an ordinary space, here and wherever else it stands"));
    }
    spaceSaid = true;
  }

  private Diagnostic other(int c, int at, int end) {
    String shown =
        Character.isISOControl(c)
            ? String.format("the control character U+%04X", c)
            : "'" + Character.toString(c) + "'";
    Diagnostic finding =
        errors.at(DiagnosticCode.SYNTAX, at, end, shown + " cannot stand outside a string");
    return DASHES.indexOf(c) >= 0
        ? finding.withHint("write an ordinary minus sign: -")
        : finding.withHint("take it away, or put the text around it in quotes");
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c)
        || c == '\f'
        || c == 0x0b
        || c == 0xfeff
        || c >= 0x200b && c <= 0x200f
        || c == 0x2060;
  }
}
