package io.impscript.syntax;

import java.util.List;

/**
 * How the tokens of a text are laid out in lines. A line that continues the one before, after a
 * comma or operator, counts as part of it: its indentation says nothing of the blocks around it.
 */
final class Layout {
  private final int[] line;
  private final int[] indent;
  private final boolean[] starts;
  private boolean indented;

  Layout(SourceText source, List<Token> tokens) {
    int size = tokens.size();
    line = new int[size];
    indent = new int[size];
    starts = new boolean[size];
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(i);
      starts[i] = i == 0 || token.newline() && !continues(tokens.get(i - 1));
      line[i] = i == 0 ? 1 : line[i - 1] + (starts[i] ? 1 : 0);
      indent[i] = starts[i] ? source.column(token.start()) : indent[i - 1];
      indented |= starts[i] && i > 0 && tokens.get(i - 1).is("{") && indent[i] > indent[i - 1];
    }
  }

  private static boolean continues(Token last) {
    return last.kind() == TokenKind.SYMBOL && !last.is(";") && !last.is("->");
  }

  /** Whether blocks of the text are indented, so that indentation says what is in which. */
  boolean indented() {
    return indented;
  }

  /** Number of the line a token belongs to. */
  int line(int token) {
    return line[token];
  }

  /** Column of the first token of the line a token belongs to. */
  int indent(int token) {
    return indent[token];
  }

  /** Whether a token is the first of its line. */
  boolean starts(int token) {
    return starts[token];
  }
}
