package io.impscript.rpm.lua;

import java.util.List;
import java.util.Map;

/** Something that is done. */
abstract class Statement {
  /** How a loop is left. */
  static final Object BREAK = new Object();

  final int line;

  Statement(int line) {
    this.line = line;
  }

  /**
   * Does it.
   *
   * @return null to go on behind it; {@link #BREAK}; a {@link Jump}; or the results with which the
   *     function returns
   */
  abstract Object run(Frame frame);

  /** To a label of a block around. */
  record Jump(String label) {}

  static final class Block extends Statement {
    private final Statement[] statements;

    /** By label the number of the statement behind it. */
    private final Map<String, Integer> labels;

    /** Variables that are closed at the end. */
    private final List<Integer> closed;

    Block(int line, List<Statement> statements, Map<String, Integer> labels, List<Integer> closed) {
      super(line);
      this.statements = statements.toArray(Statement[]::new);
      this.labels = Map.copyOf(labels);
      this.closed = List.copyOf(closed);
    }

    @Override
    Object run(Frame frame) {
      return closed.isEmpty() ? all(frame) : closing(frame);
    }

    private Object all(Frame frame) {
      int next = 0;
      while (next < statements.length) {
        frame.lua.budget().step();
        Object end = statements[next].run(frame);
        next++;
        if (end instanceof Jump jump && labels.containsKey(jump.label())) {
          next = labels.get(jump.label());
        } else if (end != null) {
          return end;
        }
      }
      return null;
    }

    private Object closing(Frame frame) {
      closed.forEach(number -> frame.locals[number] = null);
      int depth = frame.lua.depth();
      try {
        Object end = all(frame);
        close(frame, null);
        return end;
      } catch (LuaError e) {
        frame.lua.unwind(depth);
        close(frame, e.value());
        throw e;
      }
    }

    private void close(Frame frame, Object error) {
      for (int i = closed.size() - 1; i >= 0; i--) {
        Cell cell = frame.locals[closed.get(i)];
        if (cell != null && Types.isTrue(cell.value)) {
          frame.lua.call(frame.lua.metamethod(cell.value, "__close"), cell.value, error);
        }
      }
    }
  }
}
