package io.impscript.rpm.lua;

import java.util.List;

/** Expressions that do something with the values of others. */
final class Operations {
  private Operations() {}

  /** Both operands are asked before anything is done with them. */
  private abstract static class OfTwo extends Expression {
    final Expression left;
    final Expression right;

    OfTwo(int line, Expression left, Expression right) {
      super(line);
      this.left = left;
      this.right = right;
    }

    @Override
    final Object value(Frame frame) {
      Object a = left.value(frame);
      Object b = right.value(frame);
      frame.line = line;
      frame.lua.budget().step();
      return result(frame.lua, a, b);
    }

    abstract Object result(Lua lua, Object a, Object b);
  }

  static final class Binary extends OfTwo {
    private final Operator operator;

    Binary(int line, Operator operator, Expression left, Expression right) {
      super(line, left, right);
      this.operator = operator;
    }

    @Override
    Object result(Lua lua, Object a, Object b) {
      if (!operator.isOnBits() && (a == null || b == null)) {
        blame(lua, a, b);
      }
      return Arithmetic.calculate(lua, operator, a, b);
    }

    private void blame(Lua lua, Object a, Object b) {
      if (lua.binaryMethod(a, b, operator.method) == null) {
        Expression wrong = b == null ? right : left;
        throw named(lua, "perform arithmetic on", null, wrong.called());
      }
    }
  }

  static final class Comparison extends OfTwo {
    private final String operator;

    Comparison(int line, String operator, Expression left, Expression right) {
      super(line, left, right);
      this.operator = operator;
    }

    @Override
    Object result(Lua lua, Object a, Object b) {
      return switch (operator) {
        case "==" -> Arithmetic.isEqual(lua, a, b);
        case "~=" -> !Arithmetic.isEqual(lua, a, b);
        case "<" -> Arithmetic.isLess(lua, a, b, false);
        case "<=" -> Arithmetic.isLess(lua, a, b, true);
        case ">" -> Arithmetic.isLess(lua, b, a, false);
        default -> Arithmetic.isLess(lua, b, a, true);
      };
    }
  }

  static final class Concatenation extends OfTwo {
    Concatenation(int line, Expression left, Expression right) {
      super(line, left, right);
    }

    @Override
    Object result(Lua lua, Object a, Object b) {
      if ((a == null || b == null) && lua.binaryMethod(a, b, "__concat") == null) {
        throw named(lua, "concatenate", null, (a == null ? left : right).called());
      }
      return lua.concatenated(a, b);
    }
  }

  /** The second operand is asked only where the first does not decide. */
  static final class Logical extends Expression {
    private final boolean and;
    private final Expression left;
    private final Expression right;

    Logical(int line, boolean and, Expression left, Expression right) {
      super(line);
      this.and = and;
      this.left = left;
      this.right = right;
    }

    @Override
    Object value(Frame frame) {
      Object first = left.value(frame);
      return Types.isTrue(first) == and ? right.value(frame) : first;
    }
  }

  static final class Unary extends Expression {
    private final String operator;
    private final Expression operand;

    Unary(int line, String operator, Expression operand) {
      super(line);
      this.operator = operator;
      this.operand = operand;
    }

    @Override
    Object value(Frame frame) {
      Object value = operand.value(frame);
      frame.line = line;
      return switch (operator) {
        case "not" -> !Types.isTrue(value);
        case "#" -> length(frame, value);
        case "-" -> Arithmetic.calculate(frame.lua, Operator.NEGATE, value, value);
        default -> Arithmetic.calculate(frame.lua, Operator.NOT, value, value);
      };
    }

    private Object length(Frame frame, Object value) {
      if (value == null) {
        throw named(frame.lua, "get length of", null, operand.called());
      }
      return frame.lua.length(value);
    }
  }

  /** An expression in parentheses has one value. */
  static final class Single extends Expression {
    private final Expression inner;

    Single(Expression inner) {
      super(inner.line);
      this.inner = inner;
    }

    @Override
    Object value(Frame frame) {
      return inner.value(frame);
    }
  }

  static final class Call extends Expression {
    private final Expression function;

    /** Name of a method; null for a plain call. */
    private final String method;

    private final Expression[] arguments;

    Call(int line, Expression function, String method, List<Expression> arguments) {
      super(line);
      this.function = function;
      this.method = method;
      this.arguments = arguments.toArray(Expression[]::new);
    }

    @Override
    Object value(Frame frame) {
      return frame.lua.first(values(frame));
    }

    @Override
    Object[] values(Frame frame) {
      Object object = function.value(frame);
      Object target = object;
      if (method != null) {
        frame.line = line;
        target = method(frame, object);
      }
      Object[] values = values(arguments, frame);
      frame.line = line;
      frame.lua.budget().step();
      check(frame, target);
      Object[] results = frame.lua.call(target, method == null ? values : with(object, values));
      frame.line = line;
      return results;
    }

    private Object method(Frame frame, Object object) {
      if (object == null) {
        throw named(frame.lua, "index", null, function.called());
      }
      return frame.lua.index(object, method);
    }

    private void check(Frame frame, Object target) {
      if (!(target instanceof LuaFunction) && frame.lua.metamethod(target, "__call") == null) {
        String called = method == null ? function.called() : "(method '" + method + "')";
        throw named(frame.lua, "call", target, called);
      }
    }

    private static Object[] with(Object first, Object[] rest) {
      Object[] all = new Object[rest.length + 1];
      all[0] = first;
      System.arraycopy(rest, 0, all, 1, rest.length);
      return all;
    }

    @Override
    boolean isMultiple() {
      return true;
    }
  }

  static final class NewTable extends Expression {
    /** A pair; without a key the value goes to the next number. */
    record Entry(Expression key, Expression value) {}

    private final List<Entry> entries;

    NewTable(int line, List<Entry> entries) {
      super(line);
      this.entries = List.copyOf(entries);
    }

    @Override
    Object value(Frame frame) {
      frame.line = line;
      frame.lua.budget().take(64);
      LuaTable table = new LuaTable();
      long next = 1;
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        if (entry.key() != null) {
          frame.lua.put(table, entry.key().value(frame), entry.value().value(frame));
        } else if (i == entries.size() - 1) {
          for (Object value : entry.value().values(frame)) {
            frame.lua.put(table, next++, value);
          }
        } else {
          frame.lua.put(table, next++, entry.value().value(frame));
        }
      }
      return table;
    }
  }

  static final class NewFunction extends Expression {
    private final Prototype prototype;

    NewFunction(int line, Prototype prototype) {
      super(line);
      this.prototype = prototype;
    }

    @Override
    Object value(Frame frame) {
      return Closure.of(prototype, frame);
    }
  }
}
