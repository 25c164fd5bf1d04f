package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.LuaFunction;
import io.impscript.rpm.lua.LuaLimit;
import io.impscript.rpm.lua.LuaStopped;
import io.impscript.rpm.lua.LuaTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The functions of {@code posix} on processes and their surroundings. */
final class PosixProcess {
  private static final Object DONE = 0.0;
  private static final double FIRST_CHILD = 1000;

  private final Forks forks;

  private PosixProcess(Forks forks) {
    this.forks = forks;
  }

  static void addTo(LuaTable posix, Forks forks) {
    PosixProcess process = new PosixProcess(forks);
    Map<String, LuaFunction.Body> functions =
        Map.ofEntries(
            Map.entry("errno", PosixProcess::errno),
            Map.entry("exec", process::exec),
            Map.entry("fork", process::fork),
            Map.entry("wait", process::waitFor),
            Map.entry("redirect2null", process::redirect),
            Map.entry("getcwd", args -> Bytes.of(Session.of(args).folder())),
            Map.entry("getenv", PosixProcess::environment),
            Map.entry("setenv", PosixProcess::setEnvironment),
            Map.entry("unsetenv", PosixProcess::unsetEnvironment),
            Map.entry("putenv", PosixProcess::putEnvironment),
            Map.entry("getlogin", args -> null),
            Map.entry("getpasswd", args -> account(args, true)),
            Map.entry("getgroup", args -> account(args, false)),
            Map.entry("getprocessid", PosixProcess::ids),
            Map.entry("kill", args -> new Errno(1, "Operation not permitted").posix("kill")),
            Map.entry("setuid", args -> new Errno(1, "Operation not permitted").posix("setuid")),
            Map.entry("setgid", args -> new Errno(1, "Operation not permitted").posix("setgid")),
            Map.entry("sleep", PosixProcess::sleep),
            Map.entry("ttyname", args -> null),
            Map.entry("umask", PosixProcess::mask),
            Map.entry("uname", PosixProcess::system));
    functions.keySet().stream()
        .sorted()
        .forEach(name -> posix.set(name, Session.function(name, functions.get(name))));
  }

  private static Object errno(Args args) {
    Errno last = Session.of(args).last;
    return LuaFunction.results(last.text(), (double) last.number());
  }

  /** The end of a forked process, in which another program took its place. */
  static final class Replaced extends LuaLimit {
    private static final long serialVersionUID = 1;

    Replaced() {
      super("replaced by another program");
    }
  }

  private Object fork(Args args) {
    Session session = Session.of(args);
    if (!session.canFork()) {
      return new Errno(11, "Resource temporarily unavailable").posix("fork");
    }
    forks.run(session.forked(0.0));
    session.children++;
    return FIRST_CHILD + session.children;
  }

  private Object exec(Args args) {
    Session session = Session.of(args);
    if (!session.isForked()) {
      throw args.lua().error("exec not permitted in this context");
    }
    List<String> command = new ArrayList<>();
    for (int i = 1; i <= args.count(); i++) {
      command.add(Bytes.text(args.text(i)));
    }
    if (Session.isNoProgram(session.run(command))) {
      return Errno.NO_SUCH_FILE.posix(args.text(1));
    }
    throw new Replaced();
  }

  private Object waitFor(Args args) {
    Session session = Session.of(args);
    if (session.children == 0) {
      return new Errno(10, "No child processes").posix("wait");
    }
    return args.get(1) == null ? FIRST_CHILD + session.children : args.get(1);
  }

  private Object redirect(Args args) {
    if (!Session.of(args).isForked()) {
      throw args.lua().error("redirect2null not permitted in this context");
    }
    Session.of(args).mute();
    return DONE;
  }

  private static Object environment(Args args) {
    Session session = Session.of(args);
    if (args.get(1) != null) {
      String value = session.environment.get(Bytes.text(args.text(1)));
      return value == null ? null : Bytes.of(value);
    }
    LuaTable all = new LuaTable();
    session.environment.forEach((name, value) -> all.set(Bytes.of(name), Bytes.of(value)));
    return all;
  }

  private static Object setEnvironment(Args args) {
    String name = Bytes.text(args.text(1));
    if (name.isEmpty() || name.contains("=")) {
      return Errno.INVALID.posix(args.text(1));
    }
    Session.of(args).setEnvironment(name, Bytes.text(args.text(2)));
    return DONE;
  }

  private static Object unsetEnvironment(Args args) {
    Session.of(args).setEnvironment(Bytes.text(args.text(1)), null);
    return LuaFunction.results();
  }

  private static Object putEnvironment(Args args) {
    String text = Bytes.text(args.text(1));
    int sign = text.indexOf('=');
    Session.of(args)
        .setEnvironment(
            sign < 0 ? text : text.substring(0, sign), sign < 0 ? null : text.substring(sign + 1));
    return DONE;
  }

  private static Object account(Args args, boolean user) {
    String file = user ? "/etc/passwd" : "/etc/group";
    return new AccountLine(args, file, user).find();
  }

  private static Object ids(Args args) {
    String field = args.text(1, null);
    LuaTable ids = new LuaTable();
    for (String name : List.of("egid", "euid", "gid", "uid")) {
      ids.set(name, 0.0);
    }
    for (String name : List.of("pgrp", "pid", "ppid")) {
      ids.set(name, FIRST_CHILD);
    }
    return field == null ? ids : ids.get(field);
  }

  private static Object sleep(Args args) {
    try {
      Thread.sleep(Math.min(Math.max(0, args.integer(1)), 60) * 1000);
      return DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LuaStopped();
    }
  }

  private static Object mask(Args args) {
    Session session = Session.of(args);
    int permitted = 0777 & ~session.mask;
    if (args.get(1) != null) {
      permitted = ModeText.applied(args.text(1), permitted);
      if (permitted < 0) {
        throw args.wrong(1, "bad mode");
      }
      session.mask = 0777 & ~permitted;
    }
    return ModeText.of(permitted & 0777);
  }

  private static Object system(Args args) {
    String machine =
        System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
    return args.text(1, "%s %n %r %v %m")
        .replace("%s", "Linux")
        .replace("%n", "localhost")
        .replace("%r", System.getProperty("os.version"))
        .replace("%v", "#1")
        .replace("%m", machine);
  }
}
