package io.impscript.converter.repair;

import io.impscript.converter.repair.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The tokens one by one, with the repairs that need no knowledge of values. */
final class TokenStream {
  private final List<Token> tokens;
  private final RepairLog log;
  private final Braces braces;
  private final Deque<Kind> open = new ArrayDeque<>();
  private int at;

  TokenStream(List<Token> tokens, RepairLog log) {
    this.tokens = tokens;
    this.log = log;
    this.braces = new Braces(tokens);
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  boolean is(Kind kind) {
    return peek().is(kind);
  }

  Token take() {
    Token token = peek();
    at++;
    return token;
  }

  /** Takes a token that opens something. */
  Token open() {
    Token token = take();
    open.push(token.is(Kind.OPEN_LIST) ? Kind.CLOSE_LIST : Kind.CLOSE_OBJECT);
    return token;
  }

  int depth() {
    return open.size();
  }

  String text(Token token) {
    return log.text(token);
  }

  Damage damage(String message) {
    return damage(peek(), message);
  }

  Damage damage(Token token, String message) {
    return new Damage(log.span(token.start(), Math.max(token.end(), token.start() + 1)), message);
  }

  /**
   * Reads things with commas between them, up to their closing sign.
   *
   * @param close that sign
   * @param closed whether it must be there; else the file's end will do
   */
  void separated(Kind close, boolean closed, Runnable element) {
    boolean wanted = false;
    while (!ends(close, closed)) {
      if (is(Kind.COMMA)) {
        comma(wanted, close);
        wanted = false;
      } else if (is(Kind.ELISION)) {
        elision();
        wanted = false;
      } else {
        missingComma(wanted);
        element.run();
        wanted = true;
      }
    }
  }

  /** Takes a comma; one that separates nothing is told. */
  private void comma(boolean wanted, Kind close) {
    Token comma = take();
    boolean last = peek().is(close) || peek().is(Kind.END);
    if (!wanted || last) {
      drop(
          comma,
          last ? "a comma behind the last value is left out" : "a comma too many is left out");
    }
  }

  private void missingComma(boolean wanted) {
    if (wanted) {
      Token before = tokens.get(at - 1);
      log.added(before.start(), before.end(), "a comma is missing here", ",");
    }
  }

  private void elision() {
    Token token = take();
    String what = "'" + text(token) + "' stands for something left out; what is read is incomplete";
    log.replaced(token.start(), token.end(), what, "");
    if (is(Kind.COMMA)) {
      take();
    }
  }

  private boolean ends(Kind close, boolean closed) {
    Token token = peek();
    if (token.is(Kind.END)) {
      return closed ? unclosed(close) : true;
    } else if (!closed) {
      return !token.is(Kind.OPEN_OBJECT) ? strayEnds(token) : true;
    } else if (token.is(close)) {
      at++;
      open.pop();
      return true;
    }
    return token.closes() ? wrongClose(token, close) : isForgotten(token, close);
  }

  /** Between members without braces, a closing sign closes nothing. */
  private boolean strayEnds(Token token) {
    if (token.closes()) {
      drop(take(), "'" + text(token) + "' closes nothing and is left out");
      return ends(Kind.CLOSE_OBJECT, false);
    }
    return false;
  }

  private boolean wrongClose(Token token, Kind close) {
    boolean outer = open.size() > 1 && open.stream().skip(1).findFirst().get() == token.kind();
    if (outer && !braces.balances(at, open.size())) {
      return forgotten(close);
    }
    at++;
    open.pop();
    log.replaced(token.start(), token.end(), "the wrong sign closes this", sign(close));
    return true;
  }

  /** A key in a list: the list was not closed before it. */
  private boolean isForgotten(Token token, Kind close) {
    return close == Kind.CLOSE_LIST
        && token.canBeKey()
        && peek(1).is(Kind.COLON)
        && open.contains(Kind.CLOSE_OBJECT)
        && !braces.balances(at, open.size())
        && forgotten(close);
  }

  private boolean forgotten(Kind close) {
    Token before = tokens.get(at - 1);
    open.pop();
    log.added(before.start(), before.end(), "'" + sign(close) + "' is missing here", sign(close));
    return true;
  }

  private boolean unclosed(Kind close) {
    Token before = tokens.get(at - 1);
    open.pop();
    String what = "'" + sign(close) + "' is missing at the end; the file may have been cut off";
    log.added(before.start(), before.end(), what, sign(close));
    return true;
  }

  private static String sign(Kind close) {
    return close == Kind.CLOSE_LIST ? "]" : "}";
  }

  /** Takes the colon behind a key. */
  void colon(Token key, String name) {
    if (is(Kind.COLON)) {
      at++;
    } else if (peek().opens() || (peek().canBeKey() && !peek(1).is(Kind.COLON))) {
      log.added(key.start(), key.end(), "a colon is missing after the key", ":");
    } else {
      throw damage(key, "a colon and a value are missing after '" + name + "'");
    }
  }

  /** Whether a key has no value, or one that was elided; such a key is left out. */
  boolean isLeftOut(Token key, String name) {
    if (is(Kind.ELISION)) {
      Token token = take();
      String what = "the value of '" + name + "' is not in the file; the key is left out";
      log.replaced(key.start(), token.end(), what, "");
      return true;
    } else if (is(Kind.COMMA) || peek().closes() || is(Kind.END)) {
      String what = "'" + name + "' has no value; the key is left out";
      log.replaced(key.start(), key.end(), what, "");
      return true;
    }
    return false;
  }

  /** Leaves out signs around the file's value that belong to nothing. */
  void skipStrays() {
    while (is(Kind.COMMA) || peek().closes() || is(Kind.ELISION)) {
      if (is(Kind.ELISION)) {
        elision();
      } else {
        Token token = take();
        drop(token, "'" + text(token) + "' belongs to nothing and is left out");
      }
    }
  }

  private void drop(Token token, String what) {
    log.replaced(token.start(), token.end(), what, "");
  }
}
