package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.LuaTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Times, which in a root are in UTC. */
final class LuaDate {
  /** As C's {@code strftime} has them. */
  private static final Map<Character, String> PATTERNS =
      Map.ofEntries(
          Map.entry('a', "EEE"),
          Map.entry('A', "EEEE"),
          Map.entry('b', "MMM"),
          Map.entry('B', "MMMM"),
          Map.entry('c', "EEE MMM ppd HH:mm:ss yyyy"),
          Map.entry('d', "dd"),
          Map.entry('D', "MM/dd/yy"),
          Map.entry('e', "ppd"),
          Map.entry('F', "yyyy-MM-dd"),
          Map.entry('h', "MMM"),
          Map.entry('H', "HH"),
          Map.entry('I', "hh"),
          Map.entry('j', "DDD"),
          Map.entry('m', "MM"),
          Map.entry('M', "mm"),
          Map.entry('p', "a"),
          Map.entry('R', "HH:mm"),
          Map.entry('S', "ss"),
          Map.entry('T', "HH:mm:ss"),
          Map.entry('x', "MM/dd/yy"),
          Map.entry('X', "HH:mm:ss"),
          Map.entry('y', "yy"),
          Map.entry('Y', "yyyy"),
          Map.entry('Z', "'UTC'"),
          Map.entry('z', "xx"));

  private final Args args;

  LuaDate(Args args) {
    this.args = args;
  }

  Object time() {
    if (args.get(1) == null) {
      return Instant.now().getEpochSecond();
    }
    try {
      return time(args.table(1));
    } catch (DateTimeException e) {
      throw args.lua().error("time result cannot be represented in this installation");
    }
  }

  private long time(LuaTable table) {
    return LocalDateTime.of((int) field(table, "year"), 1, 1, 0, 0)
        .plusMonths(field(table, "month") - 1)
        .plusDays(field(table, "day") - 1)
        .plusHours(field(table, "hour"))
        .plusMinutes(field(table, "min"))
        .plusSeconds(field(table, "sec"))
        .toEpochSecond(ZoneOffset.UTC);
  }

  private long field(LuaTable table, String name) {
    if (table.get(name) instanceof Number number) {
      long value = number.longValue();
      if (value != (int) value) {
        throw args.lua().error("field '" + name + "' is out-of-bound");
      }
      return value;
    }
    if (name.equals("year") || name.equals("month") || name.equals("day")) {
      throw args.lua().error("field '" + name + "' missing in date table");
    }
    return name.equals("hour") ? 12 : 0;
  }

  Object text() {
    String format = args.text(1, "%c");
    String plain = format.startsWith("!") ? format.substring(1) : format;
    long now = Instant.now().getEpochSecond();
    try {
      ZonedDateTime time = Instant.ofEpochSecond(args.integer(2, now)).atZone(ZoneOffset.UTC);
      return plain.startsWith("*t") ? table(time) : text(plain, time);
    } catch (DateTimeException e) {
      throw args.lua().error("date result cannot be represented in this installation");
    }
  }

  private static LuaTable table(ZonedDateTime time) {
    LuaTable table = new LuaTable();
    table.set("year", (long) time.getYear());
    table.set("month", (long) time.getMonthValue());
    table.set("day", (long) time.getDayOfMonth());
    table.set("hour", (long) time.getHour());
    table.set("min", (long) time.getMinute());
    table.set("sec", (long) time.getSecond());
    table.set("yday", (long) time.getDayOfYear());
    table.set("wday", (long) time.getDayOfWeek().getValue() % 7 + 1);
    table.set("isdst", false);
    return table;
  }

  private String text(String format, ZonedDateTime time) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      if (format.charAt(i) != '%') {
        text.append(format.charAt(i));
        continue;
      }
      i++;
      text.append(part(i < format.length() ? format.charAt(i) : 0, time));
    }
    return text.toString();
  }

  private String part(char kind, ZonedDateTime time) {
    if (kind == '%' || kind == 'n' || kind == 't') {
      return kind == '%' ? "%" : kind == 'n' ? "\n" : "\t";
    }
    if (kind == 's') {
      return Long.toString(time.toEpochSecond());
    }
    String pattern = PATTERNS.get(kind);
    if (pattern == null) {
      throw args.wrong(1, "invalid conversion specifier '%" + kind + "'");
    }
    return time.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
  }
}
