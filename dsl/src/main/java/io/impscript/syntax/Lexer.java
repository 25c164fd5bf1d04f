package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens. Line ends are no tokens; a token says whether one stands before it. What
 * a bracket belongs to is not decided here, see {@link Brackets}.
 */
final class Lexer {
  private final SyntaxErrors errors;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final StringLexer strings;
  private final NumberLexer numbers;
  private final StrayCharacters strays;
  private final LexerNesting nesting = new LexerNesting();
  private final List<int[]> comments = new ArrayList<>();
  private int at;
  private boolean newline;
  private boolean space;

  Lexer(SyntaxErrors errors) {
    this.errors = errors;
    this.text = errors.source().text();
    this.strings = new StringLexer(this, errors);
    this.numbers = new NumberLexer(errors);
    this.strays = new StrayCharacters(this, errors);
  }

  /** All tokens, an end token last. */
  List<Token> tokens() {
    skipInterpreterLines();
    while (at < text.length() && !nesting.tooDeep()) {
      step();
    }
    if (nesting.tooDeep()) {
      tooDeep();
    }
    strings.finish();
    emit(TokenKind.END, at, at, "", null);
    return tokens;
  }

  /**
   * A string of the same line and style that has a word glued to its end, or null. Its closing
   * quote was meant to open the next one, and so on, so that the last one lacks its partner.
   */
  Token gluedString(LexerNesting.Interpolation unclosed) {
    int line = errors.source().line(unclosed.start());
    for (int i = tokens.size() - 2; i >= 0; i--) {
      Token token = tokens.get(i);
      if (errors.source().line(token.start()) < line) {
        return null;
      }
      boolean sameStyle = text.startsWith(unclosed.style().open, token.start());
      boolean glued = tokens.get(i + 1).isWord() && tokens.get(i + 1).start() == token.end();
      if (token.kind() == TokenKind.STRING && sameStyle && glued) {
        return token;
      }
    }
    return null;
  }

  /** Start and end of each comment, in order. */
  List<int[]> comments() {
    return comments;
  }

  /** Offset after the last token. */
  int position() {
    return at;
  }

  LexerNesting nesting() {
    return nesting;
  }

  /** Adds a token and goes on after it. */
  void emit(TokenKind kind, int start, int end, String word, Object value) {
    tokens.add(new Token(kind, start, end, word, value, newline, space));
    at = end;
    newline = false;
    space = false;
  }

  private void tooDeep() {
    errors.add(
        errors.at(
            DiagnosticCode.TOO_DEEP, at - 1, at, "thousands of brackets are open here, unclosed"));
    throw new SyntaxErrors.TooMany();
  }

  private void skipInterpreterLines() {
    while (text.startsWith("#!", at)) {
      skipLine();
      if (at < text.length()) {
        lineEnd();
      }
    }
  }

  private void step() {
    char c = text.charAt(at);
    if (c == ' ' || c == '\t') {
      at++;
      space = true;
    } else if (SourceText.isLineEnd(c)) {
      lineEnd();
    } else if (isNameStart(text, at)) {
      nameOrDollarSlashy();
    } else if (c == '/') {
      slash();
    } else if (c == '\'' || c == '"') {
      strings.quoted(at);
    } else if (numbers.startsAt(text, at)) {
      number();
    } else if ("(){}[]".indexOf(c) >= 0 || text.startsWith("?[", at)) {
      bracket();
    } else {
      symbolOrStray(c);
    }
  }

  private void lineEnd() {
    at += text.startsWith("\r\n", at) ? 2 : 1;
    newline = true;
    space = true;
  }

  private void skipLine() {
    at = errors.source().lineEnd(errors.source().line(at));
  }

  private void nameOrDollarSlashy() {
    if (text.startsWith("$/", at) && strings.dollarSlashyCloses(at)) {
      strings.open(StringStyle.DOLLAR_SLASHY, at);
      return;
    }
    int end = nameEnd(text, at, true);
    String word = text.substring(at, end);
    emit(Keywords.contains(word) ? TokenKind.KEYWORD : TokenKind.NAME, at, end, word, null);
  }

  private void slash() {
    if (text.startsWith("//", at)) {
      int start = at;
      skipLine();
      comments.add(new int[] {start, at});
      space = true;
    } else if (text.startsWith("/*", at)) {
      blockComment();
    } else if (slashyMayStart() && strings.slashyCloses(at)) {
      strings.open(StringStyle.SLASHY, at);
    } else {
      symbol();
    }
  }

  private void blockComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      errors.add(
          errors
              .at(DiagnosticCode.UNCLOSED_STRING, at, at + 2, "this comment is never closed")
              .withHint("end it with */"));
      errors.treeLost();
      errors.derail(at);
      at = text.length();
    } else {
      comments.add(new int[] {at, end + 2});
      at = end + 2;
    }
    space = true;
  }

  /**
   * Whether a slash here may start a string and is no division, by the token before, as Groovy
   * decides it.
   */
  private boolean slashyMayStart() {
    if (tokens.isEmpty() || newline && nesting.newlineCounts()) {
      return true;
    }
    Token last = tokens.get(tokens.size() - 1);
    return switch (last.kind()) {
      case NAME, STRING, NUMBER, TEMPLATE_END, CLOSE -> false;
      case KEYWORD -> !List.of("this", "null", "true", "false").contains(last.text());
      case SYMBOL -> !last.is("++") && !last.is("--");
      default -> true;
    };
  }

  private void number() {
    NumberLexer.Number number = numbers.read(text, at);
    emit(number.kind(), at, number.end(), "", number.value());
  }

  private void bracket() {
    int end = text.charAt(at) == '?' ? at + 2 : at + 1;
    String word = text.substring(at, end);
    if ("{[(?[".contains(word)) {
      nesting.open(word, at);
      emit(TokenKind.OPEN, at, end, word, null);
      return;
    }
    LexerNesting.Interpolation resumed = nesting.close(word);
    emit(TokenKind.CLOSE, at, end, word, null);
    if (resumed != null) {
      strings.resume(resumed, end);
    }
  }

  private void symbolOrStray(char c) {
    if (c == '\\' && at + 1 < text.length() && SourceText.isLineEnd(text.charAt(at + 1))) {
      at += text.startsWith("\r\n", at + 1) ? 3 : 2;
      space = true;
    } else if (Symbols.at(text, at) != null) {
      symbol();
    } else {
      at = strays.read(at);
      space = true;
    }
  }

  private void symbol() {
    int negated = negatedWord();
    if (negated > 0) {
      emit(TokenKind.SYMBOL, at, at + negated, text.substring(at, at + negated), null);
      return;
    }
    String word = Symbols.at(text, at);
    emit(TokenKind.SYMBOL, at, at + word.length(), word, null);
  }

  /** Length of {@code !in} or {@code !instanceof} here, or 0. */
  private int negatedWord() {
    if (text.startsWith("!instanceof", at) && followedBy(at + 11, " \t\r\n")) {
      return 11;
    }
    return text.startsWith("!in", at) && followedBy(at + 3, " \t\r\n[({") ? 3 : 0;
  }

  private boolean followedBy(int offset, String characters) {
    return offset < text.length() && characters.indexOf(text.charAt(offset)) >= 0;
  }

  /** Whether a name can start at an offset. */
  static boolean isNameStart(String text, int offset) {
    int c = text.codePointAt(offset);
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$'
        : Character.isJavaIdentifierStart(c) && !Character.isIdentifierIgnorable(c);
  }

  /** Offset after the name that starts at an offset. */
  static int nameEnd(String text, int start, boolean dollar) {
    int end = start;
    while (end < text.length() && isNamePart(text, end) && (dollar || text.charAt(end) != '$')) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isNamePart(String text, int offset) {
    int c = text.codePointAt(offset);
    return c < 128
        ? c >= '0' && c <= '9' || isNameStart(text, offset)
        : Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }
}
