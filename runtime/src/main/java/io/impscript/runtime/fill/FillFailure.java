package io.impscript.runtime.fill;

import io.impscript.diag.Diagnostic;
import java.util.List;

/** The packages of a recipe cannot be installed. */
public final class FillFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> findings;
  private final transient List<String> lastLines;

  /**
   * @param findings what is wrong and what to do, most important first; at least one
   * @param lastLines the last lines of the program that failed; empty where none did
   */
  public FillFailure(List<Diagnostic> findings, List<String> lastLines) {
    super(findings.get(0).message(), null, false, false);
    this.findings = List.copyOf(findings);
    this.lastLines = List.copyOf(lastLines);
  }

  public List<Diagnostic> findings() {
    return findings;
  }

  public List<String> lastLines() {
    return lastLines;
  }
}
