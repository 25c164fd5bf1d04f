package io.impscript.rpm.lua;

import java.util.List;

/** Statements without loops. */
final class Statements {
  private Statements() {}

  static final class Evaluate extends Statement {
    private final Expression call;

    Evaluate(Expression call) {
      super(call.line);
      this.call = call;
    }

    @Override
    Object run(Frame frame) {
      call.values(frame);
      return null;
    }
  }

  static final class Assign extends Statement {
    private final Expression.Variable[] targets;
    private final Expression[] sources;

    Assign(int line, List<Expression.Variable> targets, List<Expression> sources) {
      super(line);
      this.targets = targets.toArray(Expression.Variable[]::new);
      this.sources = sources.toArray(Expression[]::new);
    }

    @Override
    Object run(Frame frame) {
      Object[] values = Expression.values(sources, frame);
      for (int i = targets.length - 1; i >= 0; i--) {
        targets[i].assign(frame, i < values.length ? values[i] : null);
      }
      return null;
    }
  }

  static final class Declare extends Statement {
    private final int first;
    private final int count;
    private final Expression[] sources;
    private final boolean closed;

    Declare(int line, int first, int count, List<Expression> sources, boolean closed) {
      super(line);
      this.first = first;
      this.count = count;
      this.sources = sources.toArray(Expression[]::new);
      this.closed = closed;
    }

    @Override
    Object run(Frame frame) {
      Object[] values = Expression.values(sources, frame);
      for (int i = 0; i < count; i++) {
        frame.locals[first + i] = new Cell(i < values.length ? values[i] : null);
      }
      Object last = frame.locals[first + count - 1].value;
      if (closed && Types.isTrue(last) && frame.lua.metamethod(last, "__close") == null) {
        frame.locals[first + count - 1] = null;
        frame.line = line;
        throw frame.lua.error("variable got a non-closable value");
      }
      return null;
    }
  }

  /** The variable is there already when the function is made, so that it can call itself. */
  static final class DeclareFunction extends Statement {
    private final int number;
    private final Expression function;

    DeclareFunction(int line, int number, Expression function) {
      super(line);
      this.number = number;
      this.function = function;
    }

    @Override
    Object run(Frame frame) {
      frame.locals[number] = new Cell(null);
      frame.locals[number].value = function.value(frame);
      return null;
    }
  }

  static final class Return extends Statement {
    private final Expression[] results;

    Return(int line, List<Expression> results) {
      super(line);
      this.results = results.toArray(Expression[]::new);
    }

    @Override
    Object run(Frame frame) {
      return Expression.values(results, frame);
    }
  }

  static final class Leave extends Statement {
    private final Object how;

    Leave(int line, Object how) {
      super(line);
      this.how = how;
    }

    @Override
    Object run(Frame frame) {
      return how;
    }
  }

  static final class If extends Statement {
    private final Expression[] conditions;
    private final Block[] blocks;

    /** One block more than conditions: the last is for all other cases. */
    If(int line, List<Expression> conditions, List<Block> blocks) {
      super(line);
      this.conditions = conditions.toArray(Expression[]::new);
      this.blocks = blocks.toArray(Block[]::new);
    }

    @Override
    Object run(Frame frame) {
      for (int i = 0; i < conditions.length; i++) {
        if (Types.isTrue(conditions[i].value(frame))) {
          return blocks[i].run(frame);
        }
      }
      return blocks.length > conditions.length ? blocks[conditions.length].run(frame) : null;
    }
  }
}
