package io.impscript.rpm.install;

import io.impscript.rpm.macro.MacroException;
import io.impscript.rpm.macro.Macros;

/** Programs into which rpm puts the values of its macros, or of the package's header. */
final class ScriptText {
  private static final int EXPAND = 1;
  private static final int QUERY_FORMAT = 2;

  private ScriptText() {}

  static boolean isExpanded(Step.Run step) {
    return (step.flags() & (EXPAND | QUERY_FORMAT)) != 0 && step.script().body().contains("%");
  }

  /**
   * @throws MacroException if there is something in it that only rpm itself can expand
   */
  static Script expanded(Step.Run step, Macros macros) throws MacroException {
    Script script = step.script();
    String body = script.body();
    if ((step.flags() & EXPAND) != 0) {
      body = macros.expand(body);
    }
    if ((step.flags() & QUERY_FORMAT) != 0) {
      body = new QueryFormat(step.header()).of(body);
    }
    return new Script(
        script.owner(),
        script.kind(),
        script.interpreter(),
        body,
        script.arguments(),
        script.input());
  }
}
