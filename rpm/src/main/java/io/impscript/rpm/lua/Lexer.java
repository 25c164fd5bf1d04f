package io.impscript.rpm.lua;

import java.util.List;
import java.util.Set;

/** Cuts a program into words. */
final class Lexer {
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "break",
          "do",
          "else",
          "elseif",
          "end",
          "false",
          "for",
          "function",
          "goto",
          "if",
          "in",
          "local",
          "nil",
          "not",
          "or",
          "repeat",
          "return",
          "then",
          "true",
          "until",
          "while");

  /** Longer ones first. */
  private static final List<String> SIGNS =
      List.of(
          "...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>", "+", "-", "*", "/", "%", "^",
          "#", "&", "~", "|", "<", ">", "=", "(", ")", "{", "}", "[", "]", ";", ":", ",", ".");

  private final String text;
  private final String chunk;
  private int at;
  private int line = 1;

  Lexer(String text, String chunk) {
    this.text = text;
    this.chunk = chunk;
    if (text.startsWith("#")) {
      skipLine();
    }
  }

  LuaError error(int where, String problem) {
    return new LuaError(chunk + ":" + where + ": " + problem);
  }

  Token next() {
    skipBlanks();
    if (at >= text.length()) {
      return new Token(Token.Kind.END, "<eof>", null, line);
    }
    char c = text.charAt(at);
    if (isLetter(c)) {
      return name();
    }
    if (isDigit(c) || c == '.' && isDigit(peek(1))) {
      return number();
    }
    if (c == '"' || c == '\'') {
      int start = line;
      at++;
      return new Token(Token.Kind.STRING, new Escapes(c).read(), null, start);
    }
    int level = c == '[' ? longBracket() : -1;
    if (level >= 0) {
      int start = line;
      return new Token(Token.Kind.STRING, longText(level, "string"), null, start);
    }
    return sign();
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        at++;
      } else if (c == ' ' || c >= '\t' && c <= '\r') {
        at++;
      } else if (c == '-' && peek(1) == '-') {
        skipComment();
      } else {
        return;
      }
    }
  }

  private void skipComment() {
    at += 2;
    int level = peek(0) == '[' ? longBracket() : -1;
    if (level >= 0) {
      longText(level, "comment");
    } else {
      skipLine();
    }
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  /** How many signs of equality a long bracket here has; -1 if there is none. */
  private int longBracket() {
    int level = 0;
    while (peek(1 + level) == '=') {
      level++;
    }
    return peek(1 + level) == '[' ? level : -1;
  }

  private String longText(int level, String what) {
    int start = at + level + 2;
    String close = "]" + "=".repeat(level) + "]";
    int end = text.indexOf(close, start);
    if (end < 0) {
      throw error(line, "unfinished long " + what + " near <eof>");
    }
    String content = text.substring(start, end).replace("\r\n", "\n");
    line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
    at = end + close.length();
    return content.startsWith("\n") ? content.substring(1) : content;
  }

  private Token name() {
    int start = at;
    while (isLetter(peek(0)) || isDigit(peek(0))) {
      at++;
    }
    String name = text.substring(start, at);
    Token.Kind kind = KEYWORDS.contains(name) ? Token.Kind.KEYWORD : Token.Kind.NAME;
    return new Token(kind, name, null, line);
  }

  private Token number() {
    int start = at;
    boolean hexadecimal = peek(0) == '0' && (peek(1) == 'x' || peek(1) == 'X');
    String exponent = hexadecimal ? "pP" : "eE";
    while (isLetter(peek(0)) || isDigit(peek(0)) || peek(0) == '.') {
      boolean signed = exponent.indexOf(peek(0)) >= 0 && (peek(1) == '+' || peek(1) == '-');
      at += signed ? 2 : 1;
    }
    String digits = text.substring(start, at);
    Object number = Numbers.parse(digits);
    if (number == null) {
      throw error(line, "malformed number near '" + digits + "'");
    }
    return new Token(Token.Kind.NUMBER, digits, number, line);
  }

  private Token sign() {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        return new Token(Token.Kind.SIGN, sign, null, line);
      }
    }
    throw error(line, "unexpected symbol near '" + text.charAt(at) + "'");
  }

  /** A text in quotes. */
  private final class Escapes {
    private static final int HEXADECIMAL = 16;
    private final char quote;
    private final StringBuilder content = new StringBuilder();

    Escapes(char quote) {
      this.quote = quote;
    }

    String read() {
      while (peek(0) != quote) {
        if (at >= text.length() || peek(0) == '\n') {
          throw error(line, "unfinished string near '" + quote + content + "'");
        }
        if (peek(0) == '\\') {
          escape();
        } else {
          content.append(peek(0));
          at++;
        }
      }
      at++;
      return content.toString();
    }

    private void escape() {
      char c = peek(1);
      at += 2;
      int simple = "abfnrtv\\\"'\n".indexOf(c);
      if (simple >= 0) {
        content.append("\u0007\b\f\n\r\t\u000b\\\"'\n".charAt(simple));
        line += c == '\n' ? 1 : 0;
      } else if (c == 'x') {
        content.append((char) code(2, HEXADECIMAL, true));
      } else if (c == 'z') {
        skipSpace();
      } else if (isDigit(c)) {
        at--;
        content.append((char) code(3, 10, false));
      } else if (c == 'u') {
        unicode();
      } else {
        throw error(line, "invalid escape sequence '\\" + c + "'");
      }
    }

    private void skipSpace() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        line += text.charAt(at) == '\n' ? 1 : 0;
        at++;
      }
    }

    private int code(int most, int base, boolean all) {
      int value = 0;
      int count = 0;
      while (count < most && Character.digit(peek(0), base) >= 0) {
        value = value * base + Character.digit(peek(0), base);
        at++;
        count++;
      }
      if (all && count < most || value > 255) {
        throw error(line, "invalid escape sequence in a string");
      }
      return value;
    }

    private void unicode() {
      int end = text.indexOf('}', at);
      try {
        long code = Long.parseLong(text.substring(at + 1, Math.max(end, at + 1)), HEXADECIMAL);
        content.append(Utf8Library.encoded(code));
      } catch (IllegalArgumentException e) {
        throw error(line, "invalid escape sequence in a string");
      }
      at = end + 1;
    }
  }
}
