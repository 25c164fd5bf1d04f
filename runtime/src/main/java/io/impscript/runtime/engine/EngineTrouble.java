package io.impscript.runtime.engine;

import io.impscript.runtime.pkg.Problem;
import java.io.IOException;
import java.util.List;

/** The engine cannot go on, for reasons that a recipe's author can do something about. */
final class EngineTrouble extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  EngineTrouble(List<Problem> problems) {
    super(problems.get(0).toString());
    this.problems = List.copyOf(problems);
  }

  EngineTrouble(Problem.Kind kind, String subject, String detail) {
    this(List.of(new Problem(kind, subject, detail)));
  }

  List<Problem> problems() {
    return problems;
  }
}
