package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.LuaFunction;
import io.impscript.rpm.lua.LuaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The functions of {@code os}. */
final class OsTable {
  private OsTable() {}

  static void addTo(LuaTable globals) {
    Map<String, LuaFunction.Body> functions =
        Map.ofEntries(
            Map.entry("clock", args -> System.nanoTime() / 1e9),
            Map.entry("date", args -> new LuaDate(args).text()),
            Map.entry("difftime", args -> (double) (args.integer(1) - args.integer(2, 0))),
            Map.entry("execute", OsTable::execute),
            Map.entry("exit", OsTable::exit),
            Map.entry("getenv", OsTable::environment),
            Map.entry("remove", OsTable::remove),
            Map.entry("rename", OsTable::rename),
            Map.entry("setlocale", args -> "C"),
            Map.entry("time", args -> new LuaDate(args).time()),
            Map.entry("tmpname", OsTable::temporary));
    LuaTable os = new LuaTable();
    functions.keySet().stream()
        .sorted()
        .forEach(name -> os.set(name, Session.function(name, functions.get(name))));
    globals.set("os", os);
  }

  private static Object execute(Args args) {
    if (args.get(1) == null) {
      return true;
    }
    int status = Session.of(args).run(List.of("/bin/sh", "-c", Bytes.text(args.text(1))));
    return LuaFunction.results(status == 0 ? true : null, "exit", (long) status);
  }

  private static Object exit(Args args) {
    if (Session.of(args).isForked()) {
      throw new PosixProcess.Replaced();
    }
    throw args.lua().error("exit not permitted in this context");
  }

  private static Object environment(Args args) {
    String value = Session.of(args).environment.get(Bytes.text(args.text(1)));
    return value == null ? null : Bytes.of(value);
  }

  private static Object remove(Args args) {
    Session session = Session.of(args);
    String path = args.text(1);
    try {
      PosixFiles.remove(session, session.place(path));
      return true;
    } catch (IOException e) {
      session.last = Errno.of(e);
      return session.last.plain(path);
    }
  }

  private static Object rename(Args args) {
    Session session = Session.of(args);
    String path = args.text(1);
    try {
      Path from = session.place(path);
      Path to = session.place(args.text(2));
      if (!session.exists(from)) {
        throw new NoSuchFileException(path);
      }
      if (Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
        throw new Errno.Problem(Errno.FOLDER);
      }
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      session.root.changed(from.getParent());
      session.root.changed(to.getParent());
      return true;
    } catch (IOException e) {
      session.last = Errno.of(e);
      return session.last.plain(path);
    }
  }

  private static Object temporary(Args args) {
    Session session = Session.of(args);
    session.temporary++;
    return "/tmp/lua_" + String.format(Locale.ROOT, "%06d", session.temporary);
  }
}
