package io.impscript.rpm.install;

import java.io.IOException;
import java.util.List;

/** An installation that cannot be, or that broke off. Every problem is a sentence for people. */
public final class InstallException extends IOException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 20;

  private final transient List<String> problems;

  /**
   * @param problems at least one; each names its package and, where there is one, its file
   */
  public InstallException(List<String> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  public InstallException(String problem) {
    this(List.of(problem));
  }

  InstallException(String problem, Exception cause) {
    super(problem, cause);
    this.problems = List.of(problem);
  }

  /** All of them, also those that the message leaves out. */
  public List<String> problems() {
    return problems;
  }

  private static String text(List<String> problems) {
    String shown = String.join("\n", problems.subList(0, Math.min(SHOWN, problems.size())));
    int more = problems.size() - SHOWN;
    return more > 0 ? shown + "\nand " + more + " more" : shown;
  }
}
