package io.impscript.rpm.install;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** An installation that cannot be, or that broke off. Every problem is a sentence for people. */
public final class InstallException extends IOException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 20;

  private final transient List<InstallProblem> problems;

  /**
   * @param problems at least one
   */
  public InstallException(List<InstallProblem> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  InstallException(InstallProblem problem) {
    this(List.of(problem));
  }

  /** About no package in particular. */
  public InstallException(String problem) {
    this(new InstallProblem.Other("", problem));
  }

  InstallException(InstallProblem problem, Exception cause) {
    super(problem.text(), cause);
    this.problems = List.of(problem);
  }

  /** All of them, also those that the message leaves out. */
  public List<InstallProblem> problems() {
    return problems;
  }

  private static String text(List<InstallProblem> problems) {
    String shown =
        problems.stream().limit(SHOWN).map(InstallProblem::text).collect(Collectors.joining("\n"));
    int more = problems.size() - SHOWN;
    return more > 0 ? shown + "\nand " + more + " more" : shown;
  }
}
