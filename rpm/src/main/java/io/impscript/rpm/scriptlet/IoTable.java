package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.LuaFunction;
import io.impscript.rpm.lua.LuaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The functions of {@code io} on files of the root. */
final class IoTable {
  private final LuaTable io = new LuaTable();
  private final FileMethods methods = new FileMethods();

  private IoTable() {}

  static void addTo(LuaTable globals) {
    IoTable table = new IoTable();
    table.fill();
    globals.set("io", table.io);
    globals.set("print", Session.function("print", IoTable::print));
  }

  private void fill() {
    add("open", this::open);
    add("lines", this::lines);
    add("write", args -> FileMethods.write(methods.output, args, 1));
    add("read", args -> null);
    add("close", args -> FileMethods.close(args.get(1)));
    add("type", IoTable::type);
    add("popen", this::popen);
    add("output", args -> methods.output);
    add("input", args -> methods.nothing);
    io.set("stdout", methods.output);
    io.set("stderr", methods.output);
    io.set("stdin", methods.nothing);
  }

  private void add(String name, LuaFunction.Body body) {
    io.set(name, Session.function(name, body));
  }

  private static Object print(Args args) {
    StringBuilder line = new StringBuilder();
    for (int i = 1; i <= args.count(); i++) {
      line.append(i > 1 ? "\t" : "").append(args.lua().text(args.get(i)));
    }
    Session.of(args).print(line.append('\n').toString());
    return LuaFunction.results();
  }

  private Object open(Args args) {
    String mode = args.text(2, "r");
    if (!FileOpening.isMode(mode)) {
      throw args.wrong(2, "invalid mode");
    }
    return open(Session.of(args), args.text(1), mode);
  }

  private Object open(Session session, String path, String mode) {
    try {
      return handle(session, path, mode);
    } catch (IOException e) {
      session.last = Errno.of(e);
      return session.last.plain(path);
    }
  }

  private Object handle(Session session, String path, String mode) throws IOException {
    if (path.matches("/dev/(null|stdout|stderr|stdin|tty)")) {
      return path.endsWith("out") || path.endsWith("err") ? methods.output : methods.nothing;
    }
    boolean appends = FileOpening.appends(mode);
    return session.opened(
        new FileHandle(new FileOpening(session).open(path, mode), appends, methods.table()));
  }

  private Object lines(Args args) {
    if (args.get(1) == null) {
      return FileMethods.lines(methods.nothing, args, 2, false);
    }
    String path = args.text(1);
    try {
      return FileMethods.lines(handle(Session.of(args), path, "r"), args, 2, true);
    } catch (IOException e) {
      throw args.lua().error(path + ": " + Errno.of(e).text());
    }
  }

  private static Object type(Args args) {
    if (args.get(1) instanceof FileHandle file) {
      return file.isClosed() ? "closed file" : "file";
    }
    return args.get(1) instanceof Standard ? "file" : null;
  }

  /** What the program prints goes through a file of the root. */
  private Object popen(Args args) {
    if (!args.text(2, "r").equals("r")) {
      throw args.lua().error("io.popen can only read here");
    }
    Session session = Session.of(args);
    String path = "/var/tmp/.lua-output";
    String command = "exec >" + path + "; " + Bytes.text(args.text(1));
    session.run(List.of("/bin/sh", "-c", command));
    Object file = open(session, path, "r");
    try {
      Files.deleteIfExists(session.place(path));
    } catch (IOException e) {
      session.last = Errno.of(e);
    }
    return file;
  }
}
