package io.impscript.rpm.lua;

import java.util.Map;

/** The functions of {@code string}, without those on packed binary data. */
final class StringLibrary {
  private StringLibrary() {}

  static LuaTable addTo(LuaTable globals) {
    Map<String, LuaFunction.Body> functions =
        Map.ofEntries(
            Map.entry("byte", StringLibrary::bytes),
            Map.entry("char", StringLibrary::characters),
            Map.entry("find", args -> Matching.find(args, true)),
            Map.entry("match", args -> Matching.find(args, false)),
            Map.entry("gmatch", Matching::each),
            Map.entry("gsub", Substitution::of),
            Map.entry("format", args -> new Format(args).text()),
            Map.entry("len", args -> (long) args.text(1).length()),
            Map.entry("lower", args -> mapped(args, 'A', 'Z', 32)),
            Map.entry("upper", args -> mapped(args, 'a', 'z', -32)),
            Map.entry("rep", StringLibrary::repeated),
            Map.entry("reverse", StringLibrary::reversed),
            Map.entry("sub", StringLibrary::part));
    LuaTable strings = Library.add(new LuaTable(), functions);
    globals.set("string", strings);
    return strings;
  }

  /** A place counted from the start, from 0; negative ones count from the end. */
  static long place(long position, int length) {
    if (position > 0) {
      return position - 1;
    }
    return position == 0 ? 0 : Math.max(0, length + position);
  }

  private static long end(long position, int length) {
    return position >= 0 ? Math.min(position, length) : length + position + 1;
  }

  private static Object part(Args args) {
    String text = args.text(1);
    long from = place(args.integer(2, 1), text.length());
    long to = end(args.integer(3, -1), text.length());
    args.lua().budget().take(Math.max(0, to - from));
    return from < to ? text.substring((int) from, (int) to) : "";
  }

  private static Object bytes(Args args) {
    String text = args.text(1);
    long first = args.integer(2, 1);
    long from = place(first, text.length());
    long to = end(args.integer(3, first == 0 ? 0 : from + 1), text.length());
    if (from >= to) {
      return LuaFunction.NOTHING;
    }
    args.lua().budget().take(16 * (to - from));
    return text.substring((int) from, (int) to).chars().mapToObj(c -> (Object) (long) c).toArray();
  }

  private static Object characters(Args args) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= args.count(); i++) {
      long code = args.integer(i);
      if (code < 0 || code > 255) {
        throw args.wrong(i, "value out of range");
      }
      text.append((char) code);
    }
    return text.toString();
  }

  private static Object mapped(Args args, char first, char last, int shift) {
    StringBuilder text = new StringBuilder(args.text(1));
    args.lua().budget().take(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= first && c <= last) {
        text.setCharAt(i, (char) (c + shift));
      }
    }
    return text.toString();
  }

  private static Object repeated(Args args) {
    String text = args.text(1);
    String between = args.text(3, "");
    long count = Math.max(0, args.integer(2));
    long length = text.length() + (long) between.length();
    if (length > 0 && count > Integer.MAX_VALUE / length) {
      throw args.lua().error("resulting string too large");
    }
    args.lua().budget().take(length * count);
    if (count == 0 || length == 0) {
      return "";
    }
    return text.concat(between).repeat((int) count - 1).concat(text);
  }

  private static Object reversed(Args args) {
    args.lua().budget().take(args.text(1).length());
    // Bytes have no pairs of surrogates that would be kept.
    return new StringBuilder(args.text(1)).reverse().toString();
  }
}
