package io.impscript.rpm.install;

import java.util.ArrayList;
import java.util.List;

/** Scriptlets that only rpm itself could run are told before anything is done. */
final class ScriptCheck {
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

  static boolean isLua(Script script) {
    return script.interpreter().get(0).equals(LuaBody.INTERPRETER);
  }
}
