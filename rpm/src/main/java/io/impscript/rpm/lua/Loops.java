package io.impscript.rpm.lua;

import java.util.List;

/** Statements that repeat a block. */
final class Loops {
  private Loops() {}

  static final class While extends Statement {
    private final Expression condition;
    private final Block body;

    While(int line, Expression condition, Block body) {
      super(line);
      this.condition = condition;
      this.body = body;
    }

    @Override
    Object run(Frame frame) {
      while (Types.isTrue(condition.value(frame))) {
        frame.lua.budget().step();
        Object end = body.run(frame);
        if (end != null) {
          return end == BREAK ? null : end;
        }
      }
      return null;
    }
  }

  /** The condition sees the variables of the body, so it is its last statement. */
  static final class Repeat extends Statement {
    private static final Object AGAIN = new Object();
    private final Block body;

    Repeat(int line, Block body) {
      super(line);
      this.body = body;
    }

    @Override
    Object run(Frame frame) {
      while (true) {
        frame.lua.budget().step();
        Object end = body.run(frame);
        if (end != AGAIN) {
          return end == BREAK ? null : end;
        }
      }
    }

    static final class Until extends Statement {
      private final Expression condition;

      Until(int line, Expression condition) {
        super(line);
        this.condition = condition;
      }

      @Override
      Object run(Frame frame) {
        return Types.isTrue(condition.value(frame)) ? BREAK : AGAIN;
      }
    }
  }

  static final class Count extends Statement {
    private final int variable;
    private final Expression[] limits;
    private final Block body;

    Count(int line, int variable, List<Expression> limits, Block body) {
      super(line);
      this.variable = variable;
      this.limits = limits.toArray(Expression[]::new);
      this.body = body;
    }

    @Override
    Object run(Frame frame) {
      Object first = limit(frame, 0, "initial");
      Object last = limit(frame, 1, "limit");
      Object step = limits.length > 2 ? limit(frame, 2, "step") : Long.valueOf(1);
      if (Numbers.real(step) == 0) {
        throw frame.lua.error("'for' step is zero");
      }
      return first instanceof Long from && step instanceof Long by
          ? whole(frame, from, clip(last, by), by)
          : real(frame, Numbers.real(first), Numbers.real(last), Numbers.real(step));
    }

    private Object limit(Frame frame, int number, String what) {
      Object value = limits[number].value(frame);
      frame.line = line;
      if (value instanceof Number) {
        return value;
      }
      throw frame.lua.error("'for' " + what + " value must be a number");
    }

    private static long clip(Object last, long step) {
      if (last instanceof Long whole) {
        return whole;
      }
      double real = (Double) last;
      if (Double.isNaN(real)) {
        return step > 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
      }
      return (long) (step > 0 ? Math.floor(real) : Math.ceil(real));
    }

    private Object whole(Frame frame, long first, long last, long step) {
      long at = first;
      while (step > 0 ? at <= last : at >= last) {
        Object end = body(frame, at);
        if (end != null) {
          return end == BREAK ? null : end;
        }
        long next = at + step;
        if (step > 0 ? next < at : next > at) {
          return null;
        }
        at = next;
      }
      return null;
    }

    private Object real(Frame frame, double first, double last, double step) {
      for (double at = first; step > 0 ? at <= last : at >= last; at += step) {
        Object end = body(frame, at);
        if (end != null) {
          return end == BREAK ? null : end;
        }
      }
      return null;
    }

    private Object body(Frame frame, Object at) {
      frame.lua.budget().step();
      frame.locals[variable] = new Cell(at);
      return body.run(frame);
    }
  }

  static final class Each extends Statement {
    private final int first;
    private final int count;
    private final Expression[] sources;
    private final Block body;

    Each(int line, int first, int count, List<Expression> sources, Block body) {
      super(line);
      this.first = first;
      this.count = count;
      this.sources = sources.toArray(Expression[]::new);
      this.body = body;
    }

    @Override
    Object run(Frame frame) {
      Object[] start = Expression.values(sources, frame);
      Object next = start.length > 0 ? start[0] : null;
      Object state = start.length > 1 ? start[1] : null;
      Object control = start.length > 2 ? start[2] : null;
      while (true) {
        frame.line = line;
        frame.lua.budget().step();
        Object[] values = frame.lua.call(next, state, control);
        if (values.length == 0 || values[0] == null) {
          return null;
        }
        control = values[0];
        Object end = body(frame, values);
        if (end != null) {
          return end == BREAK ? null : end;
        }
      }
    }

    private Object body(Frame frame, Object[] values) {
      for (int i = 0; i < count; i++) {
        frame.locals[first + i] = new Cell(i < values.length ? values[i] : null);
      }
      return body.run(frame);
    }
  }
}
