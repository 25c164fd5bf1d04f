package io.impscript.syntax;

import io.impscript.syntax.ScriptComments.SourceComment;
import java.util.ArrayList;
import java.util.List;

/** Finds the statement or block that each comment between statements belongs to. */
final class CommentParser {
  private final Parsing p;
  private final SourceText source;
  private final int[] starts;
  private final int[] ends;
  private final ScriptComments table = new ScriptComments();

  /**
   * @param offsets start and end of every comment of the text, in order
   */
  CommentParser(Parsing p, SourceText source, List<int[]> offsets) {
    this.p = p;
    this.source = source;
    this.starts = offsets.stream().mapToInt(pair -> pair[0]).toArray();
    this.ends = offsets.stream().mapToInt(pair -> pair[1]).toArray();
  }

  ScriptComments table() {
    return table;
  }

  /** Notes the comments before the token that a statement starts with. */
  void before(Stmt statement, int token) {
    note(ScriptComments.key(statement), token);
  }

  /** Notes the comments before the brace that closes a block and was read last. */
  void atEndOf(Stmt.Block block) {
    note(block, p.cursor.position() - 1);
  }

  private void note(Object key, int token) {
    if (starts.length == 0) {
      return;
    }
    int from = token == 0 ? 0 : p.cursor.at(token - 1).end();
    List<SourceComment> found = between(from, p.cursor.at(token).start());
    if (!found.isEmpty()) {
      table.put(key, found);
    }
  }

  private List<SourceComment> between(int from, int to) {
    int first = java.util.Arrays.binarySearch(starts, from);
    List<SourceComment> found = new ArrayList<>();
    for (int i = first < 0 ? -first - 1 : first; i < starts.length && starts[i] < to; i++) {
      String written = source.text().substring(starts[i], ends[i]);
      found.add(new SourceComment(written, isFirstOfLine(starts[i])));
    }
    return found;
  }

  private boolean isFirstOfLine(int offset) {
    int start = source.lineStart(source.line(offset));
    return source.text().substring(start, offset).isBlank();
  }
}
