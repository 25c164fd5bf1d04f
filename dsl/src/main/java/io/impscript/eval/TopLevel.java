package io.impscript.eval;

import io.impscript.spec.ScriptSpec;
import io.impscript.spec.Vocabulary;
import java.util.Optional;

/** The top level of a script while it is evaluated: its functions, variables and words. */
public final class TopLevel {
  private final Unit unit;
  private final Scope scope;

  /**
   * @param receiver what the words are said to; implements {@link ScriptSpec}
   */
  public TopLevel(Unit unit, Receiver receiver) {
    this.unit = unit;
    this.scope = Scope.root(unit, new Sayable(Vocabulary.top(), receiver, Optional.empty()));
  }

  public Unit unit() {
    return unit;
  }

  Scope scope() {
    return scope;
  }
}
