package io.impscript.rpm.lua;

/** The words of a program one after another. */
final class Words {
  /** Blocks and expressions within each other. */
  private static final int DEEPEST = 150;

  private final Lexer lexer;
  private Token now;
  private Token ahead;
  private int depth;

  Words(Lexer lexer) {
    this.lexer = lexer;
    this.now = lexer.next();
  }

  Token now() {
    return now;
  }

  Token ahead() {
    if (ahead == null) {
      ahead = lexer.next();
    }
    return ahead;
  }

  Token advance() {
    Token was = now;
    now = ahead();
    ahead = null;
    return was;
  }

  boolean accept(String word) {
    boolean is = now.is(word);
    if (is) {
      advance();
    }
    return is;
  }

  Token take(String word) {
    if (!now.is(word)) {
      throw expected("'" + word + "'");
    }
    return advance();
  }

  /** The end of something that began in an earlier line. */
  void closing(String word, String opening, int line) {
    if (!now.is(word) && now.line() != line) {
      throw expected("'" + word + "' (to close '" + opening + "' at line " + line + ")");
    }
    take(word);
  }

  String name() {
    if (now.kind() != Token.Kind.NAME) {
      throw expected("<name>");
    }
    return advance().text();
  }

  LuaError expected(String what) {
    return error(now.line(), what + " expected near " + now.shown());
  }

  LuaError error(int line, String problem) {
    return lexer.error(line, problem);
  }

  void enter() {
    depth++;
    if (depth > DEEPEST) {
      throw error(now.line(), "chunk has too many syntax levels");
    }
  }

  void leave() {
    depth--;
  }
}
