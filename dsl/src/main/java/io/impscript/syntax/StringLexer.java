package io.impscript.syntax;

import io.impscript.syntax.LexerNesting.Interpolation;

/** Cuts strings: into one token, or into text and interpolations. */
final class StringLexer {
  private final Lexer lexer;
  private final SyntaxErrors errors;
  private final String text;
  private final StringRepair repair;
  private int noSlashFrom = Integer.MAX_VALUE;
  private int nextDollarSlash;

  StringLexer(Lexer lexer, SyntaxErrors errors) {
    this.lexer = lexer;
    this.errors = errors;
    this.text = errors.source().text();
    this.repair = new StringRepair(errors);
  }

  /** A string that starts with a quote. */
  void quoted(int at) {
    boolean single = text.charAt(at) == '\'';
    if (text.startsWith(single ? "'''" : "\"\"\"", at)) {
      open(single ? StringStyle.TRIPLE_SINGLE : StringStyle.TRIPLE_DOUBLE, at);
    } else {
      open(single ? StringStyle.SINGLE : StringStyle.DOUBLE, at);
    }
  }

  /** Whether a slash later in the text may close a string that starts here. */
  boolean slashyCloses(int at) {
    if (at >= noSlashFrom) {
      return false;
    }
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '/' && text.charAt(i - 1) != '\\') {
        return true;
      }
    }
    noSlashFrom = at;
    return false;
  }

  boolean dollarSlashyCloses(int at) {
    if (nextDollarSlash < at + 2 && nextDollarSlash >= 0) {
      nextDollarSlash = text.indexOf("/$", at + 2);
    }
    return nextDollarSlash >= 0;
  }

  void open(StringStyle style, int at) {
    scan(new Interpolation(style, at, -1), at + style.open.length());
  }

  /** Goes on with a string after the brace that closed an interpolation. */
  void resume(Interpolation interrupted, int from) {
    scan(interrupted, from);
  }

  /** Says which interpolation the end of the text has come into. */
  void finish() {
    Interpolation open = lexer.nesting().innermostOpen();
    if (open == null) {
      return;
    }
    if (!errors.derailed()) {
      errors.add(StringMessages.unclosedInterpolation(errors, open));
    }
    errors.treeLost();
    errors.derail(open.dollar());
    while (lexer.nesting().innermostOpen() != null) {
      closeInterpolation(text.length());
    }
  }

  /** Closes the innermost interpolation, and what is open inside it, and the string around it. */
  private void closeInterpolation(int at) {
    for (String closer : lexer.nesting().openInside()) {
      lexer.emit(TokenKind.CLOSE, at, at, closer, null);
    }
    lexer.nesting().innermost();
    lexer.emit(TokenKind.CLOSE, at, at, "}", null);
    lexer.emit(TokenKind.TEMPLATE_END, at, at, "", "");
  }

  private void scan(Interpolation string, int from) {
    Interpolation rest = string;
    int start = from;
    while (rest != null) {
      rest = piece(rest, start);
      start = lexer.position();
    }
  }

  /**
   * Reads text up to the end of the string or over its next interpolation; what is left or null.
   */
  private Interpolation piece(Interpolation string, int from) {
    StringStyle style = string.style();
    StringBuilder value = new StringBuilder();
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (closes(style, at)) {
        end(string, from, at + style.close.length(), value.toString());
        return null;
      }
      if (SourceText.isLineEnd(c) && !style.multiline) {
        break;
      }
      if (c == '$' && style.interpolates && interpolationAt(at)) {
        return interpolate(string, from, at, value.toString());
      }
      at = character(style, at, value);
    }
    unclosed(string, from, at, value.toString());
    return null;
  }

  private boolean closes(StringStyle style, int at) {
    if (!text.startsWith(style.close, at)) {
      return false;
    }
    return !style.triple() || !moreQuotes(style.close.charAt(0), at);
  }

  /** Groovy lets a triple-quoted string end with quotes of its own: the last three close it. */
  private boolean moreQuotes(char quote, int at) {
    return charAt(at + 3) == quote && !(charAt(at + 4) == quote && charAt(at + 5) == quote);
  }

  private char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : '\0';
  }

  private boolean interpolationAt(int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return next == '{' || next != '$' && Lexer.isNameStart(text, at + 1);
  }

  /** Appends what a character of a string, or an escape, means; the offset after it. */
  private int character(StringStyle style, int at, StringBuilder value) {
    char c = text.charAt(at);
    if (c == '\\') {
      return backslash(style, at, value);
    }
    if (style == StringStyle.DOLLAR_SLASHY && text.startsWith("$/$", at)) {
      value.append("/$");
      return at + 3;
    }
    if (c == '$' && style == StringStyle.DOLLAR_SLASHY && "$/".indexOf(charAt(at + 1)) >= 0) {
      value.append(charAt(at + 1));
      return at + 2;
    }
    if (c == '$' && style.interpolates && style.escapes()) {
      errors.add(StringMessages.bareDollar(errors, at));
    }
    if (c == '\r' && charAt(at + 1) == '\n') {
      return at + 1;
    }
    value.append(c);
    return at + 1;
  }

  private int backslash(StringStyle style, int at, StringBuilder value) {
    if (style.escapes()) {
      int end = Escapes.decode(text, at, value);
      return end > 0 ? end : badEscape(at, value);
    }
    if (style == StringStyle.SLASHY && charAt(at + 1) == '/') {
      value.append('/');
      return at + 2;
    }
    int end = charAt(at + 1) == 'u' ? Escapes.unicode(text, at, value) : -1;
    if (end < 0) {
      value.append('\\');
      return at + 1;
    }
    return end;
  }

  private int badEscape(int at, StringBuilder value) {
    errors.add(StringMessages.badEscape(errors, at));
    value.append('\\');
    return at + 1;
  }

  private void end(Interpolation string, int from, int end, String value) {
    if (string.dollar() >= 0) {
      lexer.emit(TokenKind.TEMPLATE_END, from, end, "", value);
    } else {
      lexer.emit(TokenKind.STRING, string.start(), end, "", value);
    }
  }

  private Interpolation interpolate(Interpolation string, int from, int dollar, String value) {
    boolean first = string.dollar() < 0;
    lexer.emit(
        first ? TokenKind.TEMPLATE_START : TokenKind.TEMPLATE_TEXT,
        first ? string.start() : from,
        dollar,
        "",
        value);
    Interpolation here = new Interpolation(string.style(), string.start(), dollar);
    if (text.charAt(dollar + 1) == '{') {
      lexer.nesting().interpolate(here);
      lexer.emit(TokenKind.OPEN, dollar + 1, dollar + 2, "{", null);
      return null;
    }
    int end = pathEnd(dollar + 1);
    lexer.emit(TokenKind.TEMPLATE_PATH, dollar + 1, end, text.substring(dollar + 1, end), null);
    return here;
  }

  private int pathEnd(int start) {
    int end = Lexer.nameEnd(text, start, false);
    while (charAt(end) == '.'
        && end + 1 < text.length()
        && charAt(end + 1) != '$'
        && Lexer.isNameStart(text, end + 1)) {
      end = Lexer.nameEnd(text, end + 1, false);
    }
    return end;
  }

  private void unclosed(Interpolation string, int from, int end, String value) {
    errors.treeLost();
    Interpolation around = lexer.nesting().innermostOpen();
    if (string.style().multiline) {
      errors.derail(string.start());
      errors.add(StringMessages.unclosed(errors, string.style(), string.start()));
      end(string, from, end, value);
    } else if (string.dollar() >= 0 && !onOneLine(string.dollar(), end)) {
      unclosedOverLines(string, from, end, value);
    } else if (around != null && onOneLine(around.dollar(), string.start())) {
      unclosedInterpolation(string, around, from, end);
    } else {
      unclosedInLine(string, from, end);
    }
    errors.damage(string.start(), end);
  }

  /** The quote that should have ended the string around was taken for the start of another. */
  private void unclosedInterpolation(
      Interpolation string, Interpolation around, int from, int lineEnd) {
    errors.add(StringMessages.unclosedInterpolation(errors, around));
    int end = repair.endInLine(from, lineEnd);
    end(string, from, end, text.substring(from, end));
    closeInterpolation(end);
  }

  /** A brace further down was taken for the end of the interpolation, and the text after it. */
  private void unclosedOverLines(Interpolation string, int from, int end, String value) {
    errors.add(StringMessages.unclosedInterpolation(errors, string));
    errors.derail(string.start());
    end(string, from, end, value);
  }

  private void unclosedInLine(Interpolation string, int from, int lineEnd) {
    Token culprit = string.dollar() < 0 ? lexer.gluedString(string) : null;
    int line = errors.source().line(string.start());
    int endLine = repair.endLine(line, string.style().close.charAt(0));
    if (culprit != null) {
      errors.add(StringMessages.unclosedBefore(errors, string.style(), culprit.start()));
    } else if (endLine > 0) {
      errors.add(StringMessages.overLines(errors, string, endLine));
    } else {
      errors.add(StringMessages.unclosed(errors, string.style(), string.start()));
    }
    int end =
        endLine > 0 && culprit == null ? endIn(endLine, string) : repair.endInLine(from, lineEnd);
    errors.damage(string.start(), end);
    end(string, from, end, text.substring(from, end));
  }

  private int endIn(int line, Interpolation string) {
    return text.indexOf(string.style().close, errors.source().lineStart(line)) + 1;
  }

  private boolean onOneLine(int first, int second) {
    return errors.source().line(first) == errors.source().line(second);
  }
}
