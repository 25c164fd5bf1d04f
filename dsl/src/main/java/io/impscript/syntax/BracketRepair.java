package io.impscript.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds out which bracket is missing or too much, from the indentation of the lines, and makes the
 * tokens as if it had been right. Stretches in which all is paired are left alone however they are
 * indented.
 */
final class BracketRepair {
  /** So often a stretch is tried for being right as it is; more would take quadratic time. */
  private static final int TRIES = 50;

  private final SyntaxErrors errors;
  private final List<Token> in;
  private final Layout layout;
  private final List<Token> out = new ArrayList<>();
  private final Map<Integer, Token> inserted = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> openKinds = new HashMap<>();
  private Stretch last;
  private int failures;

  BracketRepair(SyntaxErrors errors, List<Token> tokens) {
    this.errors = errors;
    this.in = tokens;
    this.layout = new Layout(errors.source(), tokens);
  }

  /** An open bracket, by its index among the tokens read and among those made. */
  private record Open(Token token, int in, int out) {}

  /** A stretch that was closed, by its first and last token. */
  private record Stretch(int in, int inEnd, int out, int outEnd) {}

  List<Token> repaired() {
    for (int i = 0; i < in.size(); i++) {
      int end = in.get(i).kind() == TokenKind.OPEN && open.isEmpty() ? right(i) : -1;
      if (end < 0) {
        token(i);
      } else {
        keep(i, end);
        i = end;
      }
    }
    return assembled();
  }

  /** The end of the stretch that starts with a bracket and is right as it is, or -1. */
  private int right(int start) {
    if (failures >= TRIES) {
      return -1;
    }
    int end = Brackets.balancedEnd(in, start, true);
    if (end < 0 || end == in.size() - 1) {
      failures++;
      return -1;
    }
    return end;
  }

  private void keep(int start, int end) {
    last = new Stretch(start, end, out.size(), out.size() + end - start);
    out.addAll(in.subList(start, end + 1));
  }

  private void token(int i) {
    Token token = in.get(i);
    if (token.kind() == TokenKind.CLOSE) {
      close(i);
      return;
    }
    while (!open.isEmpty() && (token.isEnd() || dedented(i))) {
      missing(i);
    }
    if (token.kind() == TokenKind.OPEN) {
      open.push(new Open(token, i, out.size()));
      openKinds.merge(Brackets.closer(token), 1, Integer::sum);
    }
    out.add(token);
  }

  /** Whether a line starts here that is too far left to be inside the innermost bracket. */
  private boolean dedented(int i) {
    int opener = open.peek().in;
    return layout.starts(i)
        && (!open.peek().token.is("{") || layout.indented() || !in.get(opener + 1).newline())
        && layout.line(i) > layout.line(opener)
        && layout.indent(i) <= layout.indent(opener);
  }

  /** Whether a bracket fits nothing, but all is well without it. */
  private boolean isTooMuch(int i) {
    return !open.isEmpty() && !fitsTop(in.get(i)) && closersFitAfter(i, false);
  }

  private void close(int i) {
    Token token = in.get(i);
    if (isTooMuch(i)) {
      extra(i);
      return;
    }
    if (isTypo(i)) {
      errors.add(BracketMessages.wrongCloser(errors, open.peek().token, token));
      errors.treeLost();
      pop(virtual(open.peek().token, token.start()));
      return;
    }
    while (!open.isEmpty() && fitsAny(token) && (!fitsTop(token) || belongsFurtherOut(i))) {
      missing(i);
    }
    if (open.isEmpty() || !fitsTop(token)) {
      extra(i);
      return;
    }
    Open closed = open.peek();
    pop(token);
    closeBefore(closed, i);
  }

  /** Whether a bracket of another kind was meant: nothing on its line fits this one. */
  private boolean isTypo(int i) {
    if (open.isEmpty() || fitsTop(in.get(i)) || isTooMuch(i)) {
      return false;
    }
    if (layout.starts(i)) {
      return layout.indent(i) == layout.indent(open.peek().in) && !fitsAny(in.get(i));
    }
    int line = layout.line(i);
    return closersFitAfter(i, true)
        || layout.line(open.peek().in) == line
            && open.stream()
                .limit(TRIES)
                .takeWhile(o -> layout.line(o.in) == line)
                .noneMatch(o -> Brackets.fits(o.token, in.get(i)));
  }

  /** Whether the brackets right after one close what is open, the innermost left out or not. */
  private boolean closersFitAfter(int i, boolean withoutTop) {
    int next = i + 1;
    Iterator<Open> around = open.iterator();
    if (withoutTop) {
      around.next();
    }
    while (in.get(next).kind() == TokenKind.CLOSE && !layout.starts(next)) {
      if (!around.hasNext() || !Brackets.fits(around.next().token, in.get(next))) {
        return false;
      }
      next++;
    }
    return next > i + 1;
  }

  private boolean fitsTop(Token close) {
    return Brackets.fits(open.peek().token, close);
  }

  private boolean fitsAny(Token close) {
    return openKinds.getOrDefault(close.text(), 0) > 0;
  }

  /** Whether a bracket at the start of a line stands too far left for the innermost one it fits. */
  private boolean belongsFurtherOut(int i) {
    return layout.starts(i)
        && layout.indent(i) < layout.indent(open.peek().in)
        && openKinds.getOrDefault(in.get(i).text(), 0) > 1;
  }

  /** Says that the innermost bracket is not closed before a token, and closes it. */
  private void missing(int i) {
    Token opener = open.peek().token;
    Token before = last(out);
    if (!errors.derailed()) {
      errors.add(BracketMessages.missing(errors, opener, before, in.get(i)));
      errors.damage(before.start(), before.end());
    }
    errors.treeLost();
    pop(virtual(opener, before.end()));
  }

  private static Token last(List<Token> tokens) {
    for (int i = tokens.size() - 1; i > 0; i--) {
      if (tokens.get(i) != null) {
        return tokens.get(i);
      }
    }
    return tokens.get(0);
  }

  private void pop(Token close) {
    out.add(close);
    Open closed = open.pop();
    openKinds.merge(Brackets.closer(closed.token), -1, Integer::sum);
    if (open.isEmpty()) {
      last = null;
    }
  }

  private static Token virtual(Token opener, int at) {
    return new Token(TokenKind.CLOSE, at, at, Brackets.closer(opener), null, false, false);
  }

  /**
   * A block inside parentheses of the same line, after which the line ends: the parentheses were to
   * be closed before the block.
   */
  private void closeBefore(Open block, int close) {
    boolean lineEnds = in.get(close + 1).newline() || in.get(close + 1).isEnd();
    while (lineEnds
        && block.token.is("{")
        && !open.isEmpty()
        && !open.peek().token.is("{")
        && layout.line(open.peek().in) == layout.line(block.in)
        && !inserted.containsKey(block.out)) {
      Token before = out.get(block.out - 1);
      errors.add(BracketMessages.missing(errors, open.peek().token, before, block.token));
      errors.treeLost();
      inserted.put(block.out, virtual(open.peek().token, before.end()));
      openKinds.merge(Brackets.closer(open.pop().token), -1, Integer::sum);
    }
  }

  private void extra(int i) {
    Token token = in.get(i);
    errors.treeLost();
    if (open.isEmpty() && last != null && closedTooEarly(i)) {
      errors.add(
          BracketMessages.extra(errors, in.get(last.inEnd))
              .withHint("the block ends further down"));
      out.set(last.outEnd, null);
      out.add(token);
      last = null;
      return;
    }
    errors.add(openerMissing(i));
  }

  /**
   * Whether the last block was closed by a bracket out of line, and this one is in line with it.
   */
  private boolean closedTooEarly(int i) {
    return in.get(last.inEnd).text().equals(in.get(i).text())
        && layout.starts(last.inEnd)
        && layout.indent(last.inEnd) > layout.indent(last.in)
        && layout.starts(i)
        && layout.indent(i) == layout.indent(last.in);
  }

  /** An extra brace, with the line above it that may lack the opening one. */
  private io.impscript.diag.Diagnostic openerMissing(int i) {
    Token token = in.get(i);
    int inner = i;
    int limit = Math.max(0, i - 10_000);
    for (int j = i - 1; j >= limit && token.is("}") && layout.starts(i); j--) {
      if (layout.starts(j) && layout.indent(j) <= layout.indent(i)) {
        boolean header = layout.indent(j) == layout.indent(i) && inner < i;
        return header && !in.get(inner - 1).is("{")
            ? BracketMessages.extra(errors, token, in.get(inner - 1))
            : BracketMessages.extra(errors, token);
      }
      inner = layout.starts(j) ? j : inner;
    }
    return BracketMessages.extra(errors, token);
  }

  private List<Token> assembled() {
    if (inserted.isEmpty()) {
      return out.stream().filter(Objects::nonNull).toList();
    }
    List<Token> whole = new ArrayList<>(out.size() + inserted.size());
    for (int i = 0; i < out.size(); i++) {
      if (inserted.containsKey(i)) {
        whole.add(inserted.get(i));
      }
      if (out.get(i) != null) {
        whole.add(out.get(i));
      }
    }
    return whole;
  }
}
