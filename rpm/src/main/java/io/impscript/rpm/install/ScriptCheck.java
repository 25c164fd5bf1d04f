package io.impscript.rpm.install;

import io.impscript.rpm.macro.Macros;
import io.impscript.rpm.scriptlet.LuaScriptlet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Scriptlets that only rpm itself could run are told before anything is done. */
final class ScriptCheck {
  private static final int SHOWN = 5;
  private static final Pattern STARTS_OTHERS = Pattern.compile("\\b(exec|execute|spawn|popen)\\b");

  private ScriptCheck() {}

  /** Programs in Lua that are none, or call for what only rpm itself can do. */
  static List<InstallProblem> problems(List<Step> steps, String databasePath) {
    List<InstallProblem> problems = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Run run) {
        try {
          check(run, databasePath);
        } catch (IOException e) {
          problems.add(
              new InstallProblem.Other(
                  run.owner(),
                  run.script().title()
                      + " cannot be run here: "
                      + e.getMessage()
                      + "; use dnf or zypper for this image"));
        }
      }
    }
    return problems;
  }

  /** With the macros of every root: those of this one may come with its packages. */
  private static void check(Step.Run run, String databasePath) throws IOException {
    Macros macros = Macros.of(run.header().nevra().arch(), databasePath);
    Script script = run.script();
    Script whole = ScriptText.isExpanded(run) ? ScriptText.expanded(run, macros) : script;
    if (isLua(script)) {
      LuaScriptlet.check(script.title(), whole.body());
    }
  }

  /** All that would have to be run where nothing can be run, in one sentence. */
  static List<InstallProblem> unavailable(List<Step> steps, ScriptRunner runner) {
    Set<String> owners = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step instanceof Step.Run run && needsRunner(run.script())) {
        owners.add(step.owner());
      }
    }
    String reason = owners.isEmpty() ? "" : runner.unavailable();
    if (reason.isEmpty()) {
      return List.of();
    }
    String shown = String.join(", ", owners.stream().limit(SHOWN).toList());
    String more = owners.size() > SHOWN ? " and %d more".formatted(owners.size() - SHOWN) : "";
    String text = shown + more + " have scriptlets, which cannot be run here: " + reason;
    return List.of(new InstallProblem.Other(owners.iterator().next(), text));
  }

  /** Programs in Lua need none as long as they start no others. */
  private static boolean needsRunner(Script script) {
    return !isLua(script) || STARTS_OTHERS.matcher(script.body()).find();
  }

  static boolean isLua(Script script) {
    return script.interpreter().get(0).equals("<lua>");
  }
}
