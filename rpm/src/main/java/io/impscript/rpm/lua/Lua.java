package io.impscript.rpm.lua;

import java.util.ArrayList;
import java.util.List;

/** One world in which programs run: their global names, and what they may still take. */
public final class Lua {
  /** Calls within calls; as many as the thread's stack surely has room for. */
  private static final int DEEPEST = 190;

  private static final int MOST_METATABLES = 100;

  private final LuaTable globals = new LuaTable();
  private final Budget budget;
  private final Objects objects = new Objects();
  private final List<Frame> stack = new ArrayList<>();
  private final LuaTable textMethods = new LuaTable();
  private final Object host;

  /** With Lua's own functions on texts, tables and numbers; nothing in it reaches the host. */
  public Lua(Budget budget) {
    this(budget, null);
  }

  /**
   * @param host what functions of the host find again by {@link #host()}
   */
  public Lua(Budget budget, Object host) {
    this.budget = budget;
    this.host = host;
    globals.set("_G", globals);
    globals.set("_VERSION", "Lua 5.4");
    BaseLibrary.addTo(globals);
    TableLibrary.addTo(globals);
    MathLibrary.addTo(globals);
    Utf8Library.addTo(globals);
    LuaTable strings = StringLibrary.addTo(globals);
    textMethods.set("__index", strings);
  }

  public LuaTable globals() {
    return globals;
  }

  public Object host() {
    return host;
  }

  public Budget budget() {
    return budget;
  }

  /**
   * Only reads a program.
   *
   * @param name to be used in messages
   * @throws LuaError if it is none
   */
  public static void check(String program, String name) {
    new Parser(program, name).program();
  }

  /**
   * Runs a program.
   *
   * @param name to be used in messages
   * @throws LuaError if it is none, or ends with an error
   * @throws LuaLimit if it takes too much
   */
  public Object[] run(String program, String name, Object... arguments) {
    return call(load(program, name, globals), arguments);
  }

  LuaFunction load(String program, String name, Object environment) {
    budget.take(4L * program.length());
    Prototype main = new Parser(program, name).program();
    return new Closure(main, new Cell[] {new Cell(environment)});
  }

  /** Calls a value, which may be a table that is callable. */
  public Object[] call(Object function, Object... arguments) {
    if (function instanceof LuaFunction direct) {
      return direct.call(this, arguments);
    }
    Object method = metamethod(function, "__call");
    if (method == null) {
      throw error("attempt to call a " + Types.name(function) + " value");
    }
    Object[] all = new Object[arguments.length + 1];
    all[0] = function;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return call(method, all);
  }

  Object first(Object[] values) {
    return values.length == 0 ? null : values[0];
  }

  void enter(Frame frame) {
    if (stack.size() >= DEEPEST) {
      throw error("stack overflow");
    }
    stack.add(frame);
  }

  void leave() {
    stack.remove(stack.size() - 1);
  }

  int depth() {
    return stack.size();
  }

  /** After an error was caught. */
  void unwind(int depth) {
    stack.subList(depth, stack.size()).clear();
  }

  /** An error with the place where the program is. */
  public LuaError error(String problem) {
    return new LuaError(place(1) + problem);
  }

  /**
   * Where the program is.
   *
   * @param level 1 for where it is, 2 for where that was called from
   */
  String place(int level) {
    int at = stack.size() - level;
    return level > 0 && at >= 0 ? stack.get(at).place() : "";
  }

  LuaTable metatable(Object value) {
    if (value instanceof LuaTable table) {
      return table.metatable();
    }
    if (value instanceof LuaUserdata userdata) {
      return userdata.metatable();
    }
    return value instanceof String ? textMethods : null;
  }

  Object metamethod(Object value, String name) {
    LuaTable table = metatable(value);
    return table == null ? null : table.get(name);
  }

  Object index(Object value, Object key) {
    Object current = value;
    for (int i = 0; i < MOST_METATABLES; i++) {
      if (current instanceof LuaTable table) {
        Object found = table.get(key);
        if (found != null || table.metatable() == null) {
          return found;
        }
      }
      Object method = metamethod(current, "__index");
      if (method instanceof LuaFunction function) {
        return first(function.call(this, new Object[] {current, key}));
      }
      if (method == null) {
        return missing(current);
      }
      current = method;
    }
    throw error("'__index' chain too long; possibly a loop");
  }

  private Object missing(Object value) {
    if (value instanceof LuaTable) {
      return null;
    }
    throw error("attempt to index a " + Types.name(value) + " value");
  }

  void setIndex(Object value, Object key, Object to) {
    Object current = value;
    for (int i = 0; i < MOST_METATABLES; i++) {
      Object method = metamethod(current, "__newindex");
      if (current instanceof LuaTable table && (method == null || table.get(key) != null)) {
        put(table, key, to);
        return;
      }
      if (method instanceof LuaFunction function) {
        function.call(this, new Object[] {current, key, to});
        return;
      }
      if (method == null) {
        missing(current);
      }
      current = method;
    }
    throw error("'__newindex' chain too long; possibly a loop");
  }

  void put(LuaTable table, Object key, Object value) {
    budget.take(64);
    try {
      table.set(key, value);
    } catch (LuaError e) {
      throw error(e.getMessage());
    }
  }

  Object concatenated(Object left, Object right) {
    if (isText(left) && isText(right)) {
      String a = text(left);
      String b = text(right);
      budget.take(a.length() + (long) b.length());
      return a.concat(b);
    }
    Object method = binaryMethod(left, right, "__concat");
    if (method != null) {
      return first(call(method, left, right));
    }
    throw error("attempt to concatenate a " + Types.name(isText(left) ? right : left) + " value");
  }

  private static boolean isText(Object value) {
    return value instanceof String || value instanceof Number;
  }

  Object binaryMethod(Object left, Object right, String name) {
    Object method = metamethod(left, name);
    return method == null ? metamethod(right, name) : method;
  }

  Object length(Object value) {
    Object method = value instanceof String ? null : metamethod(value, "__len");
    if (method != null) {
      return first(call(method, value));
    }
    if (value instanceof String text) {
      return (long) text.length();
    }
    if (value instanceof LuaTable table) {
      return table.length();
    }
    throw error("attempt to get length of a " + Types.name(value) + " value");
  }

  /** As {@code tostring} gives it. */
  public String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Number) {
      return Numbers.text(value);
    }
    if (value == null || value instanceof Boolean) {
      return value == null ? "nil" : value.toString();
    }
    Object method = metamethod(value, "__tostring");
    if (method == null) {
      return kind(value) + ": " + objects.name(value);
    }
    if (first(call(method, value)) instanceof String text) {
      return text;
    }
    throw error("'__tostring' must return a string");
  }

  private String kind(Object value) {
    return metamethod(value, "__name") instanceof String name ? name : Types.name(value);
  }
}
