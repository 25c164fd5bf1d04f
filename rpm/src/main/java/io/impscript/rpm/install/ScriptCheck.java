package io.impscript.rpm.install;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Scriptlets that only rpm itself could run are told before anything is done. */
final class ScriptCheck {
  private static final int EXPAND = 1;
  private static final int QUERY_FORMAT = 2;
  private static final int SHOWN = 5;

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

  /** All that would have to be run where nothing can be run, in one sentence. */
  static List<String> unavailable(List<Step> steps, ScriptRunner runner) {
    Set<String> owners = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step instanceof Step.Run) {
        owners.add(step.owner());
      }
    }
    String reason = owners.isEmpty() ? "" : runner.unavailable();
    if (reason.isEmpty()) {
      return List.of();
    }
    String shown = String.join(", ", owners.stream().limit(SHOWN).toList());
    String more = owners.size() > SHOWN ? " and %d more".formatted(owners.size() - SHOWN) : "";
    return List.of(shown + more + " have scriptlets, which cannot be run here: " + reason);
  }

  private static boolean isExpanded(int flags, String body) {
    return (flags & (EXPAND | QUERY_FORMAT)) != 0 && body.contains("%");
  }

  static boolean isLua(Script script) {
    return script.interpreter().get(0).equals(LuaBody.INTERPRETER);
  }
}
