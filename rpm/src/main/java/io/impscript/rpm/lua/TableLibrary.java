package io.impscript.rpm.lua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The functions of {@code table}. */
final class TableLibrary {
  private static final int MOST_RESULTS = 1_000_000;

  private TableLibrary() {}

  static void addTo(LuaTable globals) {
    Map<String, LuaFunction.Body> functions =
        Map.of(
            "concat", TableLibrary::concat,
            "insert", TableLibrary::insert,
            "move", TableLibrary::move,
            "pack", TableLibrary::pack,
            "remove", TableLibrary::remove,
            "sort", TableLibrary::sort,
            "unpack", TableLibrary::unpack);
    globals.set("table", Library.add(new LuaTable(), functions));
  }

  private static Object concat(Args args) {
    LuaTable table = args.table(1);
    String between = args.text(2, "");
    long last = args.integer(4, table.length());
    StringBuilder text = new StringBuilder();
    for (long i = args.integer(3, 1); i <= last; i++) {
      Object value = table.get(i);
      if (!(value instanceof String) && !(value instanceof Number)) {
        throw args.lua().error("invalid value (at index " + i + ") in table for 'concat'");
      }
      String piece = args.lua().text(value);
      args.lua().budget().step();
      args.lua().budget().take(piece.length() + (long) between.length());
      text.append(piece).append(i < last ? between : "");
    }
    return text.toString();
  }

  private static Object insert(Args args) {
    LuaTable table = args.table(1);
    long end = table.length() + 1;
    if (args.count() == 2) {
      args.lua().put(table, end, args.get(2));
      return LuaFunction.NOTHING;
    }
    if (args.count() != 3) {
      throw args.lua().error("wrong number of arguments to 'insert'");
    }
    long place = args.integer(2);
    if (place < 1 || place > end) {
      throw args.wrong(2, "position out of bounds");
    }
    for (long i = end; i > place; i--) {
      args.lua().budget().step();
      args.lua().put(table, i, table.get(i - 1));
    }
    args.lua().put(table, place, args.get(3));
    return LuaFunction.NOTHING;
  }

  private static Object remove(Args args) {
    LuaTable table = args.table(1);
    long size = table.length();
    long place = args.integer(2, size);
    if (args.count() > 1 && size + 1 != place && (place < 1 || place > size + 1)) {
      throw args.wrong(2, "position out of bounds");
    }
    Object removed = table.get(place);
    for (long i = place; i < size; i++) {
      args.lua().budget().step();
      table.set(i, table.get(i + 1));
    }
    if (place <= size) {
      table.set(Math.max(place, size), null);
    }
    return removed;
  }

  private static Object move(Args args) {
    LuaTable from = args.table(1);
    LuaTable to = args.has(5) ? args.table(5) : from;
    long first = args.integer(2);
    long last = args.integer(3);
    long target = args.integer(4);
    boolean forward = target <= first || target > last || from != to;
    for (long n = 0; n <= last - first; n++) {
      long i = forward ? n : last - first - n;
      args.lua().budget().step();
      args.lua().put(to, target + i, from.get(first + i));
    }
    return to;
  }

  private static Object pack(Args args) {
    LuaTable table = new LuaTable();
    for (int i = 1; i <= args.count(); i++) {
      args.lua().put(table, (long) i, args.get(i));
    }
    table.set("n", (long) args.count());
    return table;
  }

  private static Object unpack(Args args) {
    long first = args.integer(2, 1);
    long last = args.has(3) ? args.integer(3) : args.table(1).length();
    if (first > last) {
      return LuaFunction.NOTHING;
    }
    if (last - first < 0 || last - first >= MOST_RESULTS) {
      throw args.lua().error("too many results to unpack");
    }
    args.lua().budget().take(16 * (last - first + 1));
    Object[] results = new Object[(int) (last - first + 1)];
    for (int i = 0; i < results.length; i++) {
      results[i] = args.table(1).get(first + i);
    }
    return results;
  }

  private static Object sort(Args args) {
    LuaTable table = args.table(1);
    long size = table.length();
    Object order = args.get(2);
    List<Object> values = new ArrayList<>();
    for (long i = 1; i <= size; i++) {
      values.add(table.get(i));
    }
    try {
      values.sort((a, b) -> compare(args.lua(), order, a, b));
    } catch (IllegalArgumentException e) {
      throw args.lua().error("invalid order function for sorting");
    }
    for (int i = 0; i < values.size(); i++) {
      table.set(i + 1L, values.get(i));
    }
    return LuaFunction.NOTHING;
  }

  private static int compare(Lua lua, Object order, Object a, Object b) {
    lua.budget().step();
    if (isBefore(lua, order, a, b)) {
      return -1;
    }
    return isBefore(lua, order, b, a) ? 1 : 0;
  }

  private static boolean isBefore(Lua lua, Object order, Object a, Object b) {
    return order == null
        ? Arithmetic.isLess(lua, a, b, false)
        : Types.isTrue(lua.first(lua.call(order, a, b)));
  }
}
