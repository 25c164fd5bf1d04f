package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.LuaFunction;
import io.impscript.rpm.lua.LuaTable;
import java.io.IOException;

/** The methods of open files. */
final class FileMethods {
  private final LuaTable table = new LuaTable();
  final Standard output = new Standard(true, table);
  final Standard nothing = new Standard(false, table);

  FileMethods() {
    LuaTable methods = new LuaTable();
    add(methods, "close", args -> close(args.get(1)));
    add(methods, "flush", args -> args.get(1));
    add(methods, "setvbuf", args -> true);
    add(methods, "lines", args -> lines(args.get(1), args, 2, false));
    add(methods, "read", args -> read(args.get(1), args, 2));
    add(methods, "write", args -> write(args.get(1), args, 2));
    add(methods, "seek", FileMethods::seek);
    table.set("__index", methods);
    table.set("__name", "FILE*");
    add(table, "__close", args -> close(args.get(1)));
    add(table, "__tostring", FileMethods::text);
  }

  LuaTable table() {
    return table;
  }

  private static void add(LuaTable to, String name, LuaFunction.Body body) {
    to.set(name, Session.function(name, body));
  }

  private static Object text(Args args) {
    boolean closed = args.get(1) instanceof FileHandle file && file.isClosed();
    return closed ? "file (closed)" : "file (0x1)";
  }

  private static FileHandle open(Object file, Args args) {
    if (!(file instanceof FileHandle handle)) {
      throw args.wrong(1, "FILE* expected");
    }
    if (handle.isClosed()) {
      throw args.lua().error("attempt to use a closed file");
    }
    return handle;
  }

  static Object close(Object file) {
    if (file instanceof FileHandle handle) {
      try {
        handle.close();
      } catch (IOException e) {
        return Errno.of(e).plain("close");
      }
    }
    return true;
  }

  static Object write(Object file, Args args, int first) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= args.count(); i++) {
      text.append(args.text(i));
    }
    if (file instanceof Standard standard) {
      if (standard.isShown()) {
        Session.of(args).print(text.toString());
      }
      return file;
    }
    try {
      open(file, args).write(text.toString());
      return file;
    } catch (IOException | java.nio.channels.NonWritableChannelException e) {
      return LuaFunction.results(null, "Bad file descriptor", 9L);
    }
  }

  static Object read(Object file, Args args, int first) {
    if (file instanceof Standard) {
      return null;
    }
    FileHandle handle = open(file, args);
    try {
      if (args.count() < first) {
        return handle.line(false, args.lua().budget());
      }
      Object[] results = new Object[args.count() - first + 1];
      for (int i = 0; i < results.length; i++) {
        results[i] = read(handle, args, first + i);
        if (results[i] == null) {
          break;
        }
      }
      return results;
    } catch (IOException | java.nio.channels.NonReadableChannelException e) {
      return LuaFunction.results(null, "Bad file descriptor", 9L);
    }
  }

  private static Object read(FileHandle file, Args args, int number) throws IOException {
    if (args.get(number) instanceof Number) {
      return file.bytes(args.integer(number), args.lua().budget());
    }
    String kind = args.text(number).replace("*", "");
    return switch (kind.isEmpty() ? 0 : kind.charAt(0)) {
      case 'l' -> file.line(false, args.lua().budget());
      case 'L' -> file.line(true, args.lua().budget());
      case 'a' -> file.rest(args.lua().budget());
      case 'n' -> number(file, args);
      default -> throw args.wrong(number, "invalid format");
    };
  }

  private static Object number(FileHandle file, Args args) throws IOException {
    Object convert = args.lua().globals().get("tonumber");
    return args.lua().call(convert, file.word(args.lua().budget()))[0];
  }

  /**
   * A function that reads on with each call.
   *
   * @param closes whether the file is closed at its end
   */
  static LuaFunction lines(Object file, Args args, int first, boolean closes) {
    return Session.function(
        "lines",
        step -> {
          Object line = args.count() < first ? line(file, step) : read(file, args, first);
          Object start = line instanceof Object[] several ? several[0] : line;
          if (start == null && closes) {
            close(file);
          }
          return line;
        });
  }

  private static Object line(Object file, Args step) {
    if (file instanceof Standard) {
      return null;
    }
    try {
      return open(file, step).line(false, step.lua().budget());
    } catch (IOException e) {
      return null;
    }
  }

  private static Object seek(Args args) {
    FileHandle file = open(args.get(1), args);
    try {
      long offset = args.integer(3, 0);
      long base =
          switch (args.text(2, "cur")) {
            case "set" -> 0;
            case "end" -> file.size();
            default -> file.position();
          };
      if (base + offset < 0) {
        return Errno.INVALID.plain("seek");
      }
      file.position(base + offset);
      return base + offset;
    } catch (IOException e) {
      return Errno.of(e).plain("seek");
    }
  }
}
