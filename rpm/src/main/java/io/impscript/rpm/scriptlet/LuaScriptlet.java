package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.ChunkName;
import io.impscript.rpm.lua.Lua;
import io.impscript.rpm.lua.LuaError;
import io.impscript.rpm.lua.LuaLimit;
import io.impscript.rpm.lua.LuaStopped;
import io.impscript.rpm.lua.LuaTable;
import io.impscript.rpm.macro.Macros;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Runs programs in rpm's Lua upon a root. Each has a world of its own. */
public final class LuaScriptlet {
  private static final String INTERPRETER = "<lua>";

  private final RootAccess root;
  private final Programs programs;
  private final Macros macros;
  private final Consumer<String> output;

  /**
   * @param macros for programs that ask for them
   * @param output what programs print
   */
  public LuaScriptlet(RootAccess root, Programs programs, Macros macros, Consumer<String> output) {
    this.root = root;
    this.programs = programs;
    this.macros = macros;
    this.output = output;
  }

  /**
   * Only reads a program.
   *
   * @throws LuaFailure if it is none
   */
  public static void check(String title, String body) throws LuaFailure {
    try {
      Lua.check(Bytes.of(body), ChunkName.of(title));
    } catch (LuaError e) {
      throw new LuaFailure(Bytes.text(e.getMessage()));
    } catch (StackOverflowError e) {
      throw new LuaFailure("expressions too deep within each other");
    }
  }

  /**
   * Runs a program to its end.
   *
   * @param title such as {@code %post(bash-5.2-1.x86_64)}
   * @param arguments numbers of packages
   * @param input files for triggers on files
   * @throws LuaFailure if it ends with an error, or takes too much
   * @throws IOException if a program it calls could not be tried
   */
  public void run(String title, String body, List<String> arguments, List<String> input)
      throws IOException, InterruptedException {
    Session session = new Session(root, programs, macros.copy(), output, input);
    try {
      new Run(ChunkName.of(title), Bytes.of(body), arguments).run(session);
    } catch (LuaStopped e) {
      Thread.interrupted();
      throw new InterruptedException();
    } catch (LuaError | LuaLimit e) {
      throw new LuaFailure(Bytes.text(e.getMessage()));
    } catch (StackOverflowError e) {
      throw new LuaFailure(title + ": calls too deep within each other");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static final class Run {
    private final String name;
    private final String body;
    private final List<String> arguments;

    Run(String name, String body, List<String> arguments) {
      this.name = name;
      this.body = body;
      this.arguments = arguments;
    }

    void run(Session session) throws IOException {
      Lua lua = new Lua(session.budget, session);
      IoTable.addTo(lua.globals());
      OsTable.addTo(lua.globals());
      RpmTable.addTo(lua.globals(), session);
      LuaTable posix = new LuaTable();
      PosixFiles.addTo(posix);
      PosixProcess.addTo(posix, this::fork);
      lua.globals().set("posix", posix);
      LuaTable arg = arguments();
      lua.globals().set("arg", arg);
      lua.globals()
          .set(
              "require",
              Session.function(
                  "require",
                  args -> {
                    throw args.lua().error("module '" + args.text(1) + "' not found");
                  }));
      try {
        lua.run(body, name, new LuaTable(), arg);
      } finally {
        session.closeAll();
      }
    }

    private LuaTable arguments() {
      LuaTable arg = new LuaTable();
      arg.set(1L, INTERPRETER);
      for (int i = 0; i < arguments.size(); i++) {
        arg.set(i + 2L, Long.valueOf(arguments.get(i)));
      }
      return arg;
    }

    /** Errors of a forked process end that process only. */
    private void fork(Session child) {
      try {
        run(child);
        child.print("No exec() called after fork() in lua scriptlet\n");
      } catch (PosixProcess.Replaced e) {
        // It ended as it should.
      } catch (LuaError e) {
        child.print("lua script failed: " + e.getMessage() + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
