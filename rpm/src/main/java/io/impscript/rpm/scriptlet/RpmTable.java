package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.LuaFunction;
import io.impscript.rpm.lua.LuaTable;
import io.impscript.rpm.macro.MacroException;
import io.impscript.rpm.version.Evr;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The functions of {@code rpm}. */
final class RpmTable {
  private static final int SIGNED_STATUS = 256;

  private RpmTable() {}

  static void addTo(LuaTable globals, Session session) {
    Map<String, LuaFunction.Body> functions =
        Map.of(
            "b64decode", RpmTable::decode,
            "b64encode", RpmTable::encode,
            "define", RpmTable::define,
            "undefine", RpmTable::undefine,
            "isdefined", RpmTable::isDefined,
            "execute", RpmTable::execute,
            "spawn", RpmTable::spawn,
            "expand", args -> expanded(args, args.text(1)),
            "vercmp", RpmTable::compare);
    LuaTable rpm = new LuaTable();
    functions.keySet().stream()
        .sorted()
        .forEach(name -> rpm.set(name, Session.function(name, functions.get(name))));
    if (!session.input.isEmpty()) {
      Iterator<String> files = session.input.iterator();
      rpm.set(
          "next_file",
          Session.function("next_file", args -> files.hasNext() ? Bytes.of(files.next()) : null));
    }
    globals.set("rpm", rpm);
    globals.set("macros", macros());
  }

  private static LuaTable macros() {
    LuaTable methods = new LuaTable();
    methods.set("__index", Session.function("macros", RpmTable::macro));
    LuaTable macros = new LuaTable();
    macros.setMetatable(methods);
    return macros;
  }

  private static Object macro(Args args) {
    String name = args.text(2);
    boolean defined = Session.of(args).macros.isDefined(name);
    return defined ? expanded(args, "%{" + name + "}") : null;
  }

  private static Object expanded(Args args, String text) {
    try {
      return Bytes.of(Session.of(args).macros.expand(Bytes.text(text)));
    } catch (MacroException e) {
      throw args.lua().error(e.getMessage() + ", which cannot be expanded here");
    }
  }

  private static Object define(Args args) {
    String[] words = args.text(1).split("\\s+", 2);
    Session.of(args).macros.define(words[0], words.length > 1 ? words[1] : "");
    return LuaFunction.results();
  }

  private static Object undefine(Args args) {
    Session.of(args).macros.undefine(args.text(1));
    return LuaFunction.results();
  }

  private static Object isDefined(Args args) {
    boolean defined = Session.of(args).macros.isDefined(args.text(1));
    return LuaFunction.results(defined, false);
  }

  private static Object compare(Args args) {
    Evr first = Evr.parse(args.text(1));
    Evr second = Evr.parse(args.text(2));
    return (long) Integer.signum(first.compareTo(second));
  }

  private static Object execute(Args args) {
    List<String> command = new ArrayList<>();
    for (int i = 1; i <= args.count(); i++) {
      command.add(Bytes.text(args.text(i)));
    }
    if (command.isEmpty()) {
      throw args.wrong(1, "string expected, got no value");
    }
    return status(Session.of(args).run(command));
  }

  private static Object spawn(Args args) {
    LuaTable list = args.table(1);
    List<String> command = new ArrayList<>();
    for (long i = 1; i <= list.length(); i++) {
      command.add(Bytes.text(args.lua().text(list.get(i))));
    }
    if (command.isEmpty()) {
      throw args.wrong(1, "command not supplied");
    }
    Object status = status(Session.of(args).run(command));
    return status;
  }

  private static Object status(int status) {
    if (status == 0) {
      return 0.0;
    }
    if (Session.isNoProgram(status)) {
      return new Errno(Errno.NO_SUCH_FILE.number(), Errno.NO_SUCH_FILE.text())
          .posix("posix_spawnp");
    }
    int raw = status * SIGNED_STATUS;
    return LuaFunction.results(null, "Unknown error " + raw, (double) raw);
  }

  private static Object encode(Args args) {
    return Base64.getMimeEncoder(64, new byte[] {'\n'})
        .encodeToString(PosixFiles.encoded(args.text(1)))
        .concat("\n");
  }

  /** Nil if it is not in base64. */
  private static Object decode(Args args) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(PosixFiles.encoded(args.text(1)));
      return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
