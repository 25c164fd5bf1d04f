package io.impscript.rpm.install;

import io.impscript.rpm.lua.ChunkName;
import io.impscript.rpm.macro.Macros;
import io.impscript.rpm.scriptlet.LuaFailure;
import io.impscript.rpm.scriptlet.LuaScriptlet;
import io.impscript.rpm.scriptlet.Programs;
import io.impscript.rpm.scriptlet.RootAccess;
import java.io.IOException;
import java.util.List;

/** Runs scriptlets in Lua; programs that they call run as scriptlets of others do. */
final class LuaRun {
  private final RootAccess root;
  private final ScriptRunner runner;
  private final InstallListener listener;

  LuaRun(RootAccess root, ScriptRunner runner, InstallListener listener) {
    this.root = root;
    this.runner = runner;
    this.listener = listener;
  }

  /**
   * @return why it failed; empty if it did not
   */
  String run(Script script, Macros macros) throws IOException, InterruptedException {
    Programs programs = command -> runner.run(program(script, command));
    StringBuilder line = new StringBuilder();
    LuaScriptlet scriptlet =
        new LuaScriptlet(root, programs, macros, text -> show(script, line.append(text)));
    try {
      scriptlet.run(script.title(), script.body(), arguments(script), script.input());
      return "";
    } catch (LuaFailure e) {
      return e.getMessage().replace(ChunkName.of(script.title()) + ":", "line ");
    } finally {
      if (line.length() > 0) {
        listener.printed(script, line.toString());
      }
    }
  }

  /** What was printed, line by line; the rest is kept. */
  private void show(Script script, StringBuilder text) {
    int end = text.indexOf("\n");
    while (end >= 0) {
      listener.printed(script, text.substring(0, end));
      text.delete(0, end + 1);
      end = text.indexOf("\n");
    }
  }

  private static Script program(Script script, List<String> command) {
    return new Script(script.owner(), script.kind(), command, "", List.of(), List.of());
  }

  /** Triggers on files have one count less than others. */
  private static List<String> arguments(Script script) {
    List<String> all = script.arguments();
    return script.input().isEmpty() ? all : all.subList(0, Math.min(1, all.size()));
  }
}
