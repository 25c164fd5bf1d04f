package io.impscript.rpm.install;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Scriptlets that only rpm itself could run are told before anything is done. */
final class ScriptCheck {
  private static final int EXPAND = 1;
  private static final int QUERY_FORMAT = 2;

  private ScriptCheck() {}

  static List<String> problems(List<Step> steps) {
    List<String> problems = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Run run) {
        Script script = run.script();
        if (isLua(script) && !LuaBody.doesNothing(script.body())) {
          problems.add(
              script.title()
                  + " is a program in rpm's own Lua, which cannot be run here; use dnf or zypper for"
                  + " this image");
        }
      }
    }
    return problems;
  }

  /**
   * Programs into which rpm would first put the values of its macros or of the package's header.
   */
  static List<String> expanded(List<Incoming> packages) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Incoming one : packages) {
      boolean scriptlets =
          one.header().scriptlets().stream().anyMatch(s -> isExpanded(s.flags(), s.body()));
      boolean triggers =
          one.header().triggers().stream().anyMatch(t -> isExpanded(t.flags(), t.body()));
      if (scriptlets || triggers) {
        problems.add(
            one.fullName()
                + " has a scriptlet with macros of rpm in it, which cannot be run here; use dnf or"
                + " zypper for this image");
      }
    }
    return problems;
  }

  private static boolean isExpanded(int flags, String body) {
    return (flags & (EXPAND | QUERY_FORMAT)) != 0 && body.contains("%");
  }

  static boolean isLua(Script script) {
    return script.interpreter().get(0).equals(LuaBody.INTERPRETER);
  }
}
