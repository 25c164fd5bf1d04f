package io.impscript.rpm.install;

import io.impscript.rpm.file.Printable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

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
    this.problems = problems.stream().map(Printable::text).toList();
  }

  public InstallException(String problem) {
    this(List.of(problem));
  }

  InstallException(String problem, Exception cause) {
    super(Printable.text(problem), cause);
    this.problems = List.of(Printable.text(problem));
  }

  /** All of them, also those that the message leaves out. */
  public List<String> problems() {
    return problems;
  }

  private static String text(List<String> problems) {
    String shown =
        problems.stream().limit(SHOWN).map(Printable::text).collect(Collectors.joining("\n"));
    int more = problems.size() - SHOWN;
    return more > 0 ? shown + "\nand " + more + " more" : shown;
  }
}
