package io.impscript.rpm.lua;

import java.util.Map;

/** The functions that have no table of their own. */
final class BaseLibrary {
  private BaseLibrary() {}

  static void addTo(LuaTable globals) {
    Map<String, LuaFunction.Body> functions =
        Map.ofEntries(
            Map.entry("assert", BaseLibrary::assertion),
            Map.entry("collectgarbage", args -> 0L),
            Map.entry("error", BaseLibrary::error),
            Map.entry("getmetatable", BaseLibrary::metatable),
            Map.entry("setmetatable", BaseLibrary::setMetatable),
            Map.entry("ipairs", BaseLibrary::ipairs),
            Map.entry("pairs", BaseLibrary::pairs),
            Map.entry("next", args -> next(args.table(1), args.get(2))),
            Map.entry("load", BaseLibrary::load),
            Map.entry("pcall", args -> protectedCall(args, null, 2)),
            Map.entry("xpcall", args -> protectedCall(args, args.function(2), 3)),
            Map.entry("rawequal", args -> Arithmetic.isSame(args.any(1), args.any(2))),
            Map.entry("rawget", args -> args.table(1).get(args.any(2))),
            Map.entry("rawset", BaseLibrary::rawSet),
            Map.entry("rawlen", BaseLibrary::rawLength),
            Map.entry("select", BaseLibrary::select),
            Map.entry("tonumber", BaseLibrary::toNumber),
            Map.entry("tostring", args -> args.lua().text(args.any(1))),
            Map.entry("type", args -> Types.name(args.any(1))));
    Library.add(globals, functions);
  }

  private static Object assertion(Args args) {
    if (Types.isTrue(args.any(1))) {
      return args.from(1);
    }
    if (args.count() > 1) {
      throw new LuaError(args.get(2));
    }
    throw args.lua().error("assertion failed!");
  }

  private static Object error(Args args) {
    Object value = args.get(1);
    int level = (int) args.integer(2, 1);
    throw new LuaError(value instanceof String text ? args.lua().place(level) + text : value);
  }

  private static Object metatable(Args args) {
    LuaTable table = args.lua().metatable(args.any(1));
    Object shown = table == null ? null : table.get("__metatable");
    return shown == null ? table : shown;
  }

  private static Object setMetatable(Args args) {
    LuaTable table = args.table(1);
    if (table.metatable() != null && table.metatable().get("__metatable") != null) {
      throw args.lua().error("cannot change a protected metatable");
    }
    table.setMetatable(args.any(2) == null ? null : args.table(2));
    return table;
  }

  private static Object ipairs(Args args) {
    LuaFunction step =
        LuaFunction.of(
            "ipairs",
            state -> {
              long next = state.integer(2) + 1;
              Object value = state.lua().index(state.get(1), next);
              return value == null ? null : LuaFunction.results(next, value);
            });
    return LuaFunction.results(step, args.any(1), 0L);
  }

  private static Object pairs(Args args) {
    Object value = args.any(1);
    Object method = args.lua().metamethod(value, "__pairs");
    if (method != null) {
      Object[] own = args.lua().call(method, value);
      return java.util.Arrays.copyOf(own, 3);
    }
    LuaTable table = args.table(1);
    return LuaFunction.results(args.lua().globals().get("next"), table, null);
  }

  private static Object next(LuaTable table, Object key) {
    Object[] pair = table.next(key);
    return pair == null ? null : pair;
  }

  private static Object load(Args args) {
    String program = program(args);
    String given = args.text(2, program);
    String name = ChunkName.of(given);
    Object environment = args.count() > 3 ? args.get(4) : args.lua().globals();
    if (program.startsWith("\u001b") || args.text(3, "bt").equals("b")) {
      return LuaFunction.results(null, "attempt to load a binary chunk");
    }
    try {
      return args.lua().load(program, name, environment);
    } catch (LuaError e) {
      return LuaFunction.results(null, e.value());
    }
  }

  private static String program(Args args) {
    if (!(args.get(1) instanceof LuaFunction pieces)) {
      return args.text(1);
    }
    StringBuilder program = new StringBuilder();
    while (true) {
      Object piece = args.lua().first(args.lua().call(pieces));
      if (!(piece instanceof String text) || text.isEmpty()) {
        return program.toString();
      }
      args.lua().budget().take(text.length());
      program.append(text);
    }
  }

  private static Object protectedCall(Args args, LuaFunction handler, int firstArgument) {
    Lua lua = args.lua();
    int depth = lua.depth();
    Object problem;
    try {
      Object[] results = lua.call(args.any(1), args.from(firstArgument));
      Object[] all = new Object[results.length + 1];
      all[0] = true;
      System.arraycopy(results, 0, all, 1, results.length);
      return all;
    } catch (LuaError e) {
      problem = e.value();
    } catch (StackOverflowError e) {
      problem = "stack overflow";
    }
    lua.unwind(depth);
    Object shown = handler == null ? problem : lua.first(lua.call(handler, problem));
    return LuaFunction.results(false, shown);
  }

  private static Object rawSet(Args args) {
    args.lua().put(args.table(1), args.any(2), args.any(3));
    return args.table(1);
  }

  private static Object rawLength(Args args) {
    return args.get(1) instanceof String text ? (long) text.length() : args.table(1).length();
  }

  private static Object select(Args args) {
    if ("#".equals(args.get(1))) {
      return (long) args.count() - 1;
    }
    long number = args.integer(1);
    long from = number < 0 ? args.count() + number : number;
    if (from < 1) {
      throw args.wrong(1, "index out of range");
    }
    return args.from((int) Math.min(from, args.count()) + 1);
  }

  private static Object toNumber(Args args) {
    if (!args.has(2)) {
      return Numbers.of(args.any(1));
    }
    String text = args.text(1).strip().toLowerCase(java.util.Locale.ROOT);
    long base = args.integer(2);
    if (base < 2 || base > 36) {
      throw args.wrong(2, "base out of range");
    }
    boolean negative = text.startsWith("-");
    long value = 0;
    for (int i = negative ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, (int) base) : -1;
      if (digit < 0) {
        return null;
      }
      value = value * base + digit;
    }
    boolean hasDigits = text.length() > (negative ? 1 : 0);
    return hasDigits ? (Object) (negative ? -value : value) : null;
  }
}
