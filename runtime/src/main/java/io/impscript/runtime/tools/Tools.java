package io.impscript.runtime.tools;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.runtime.exec.Programs;
import java.util.List;
import java.util.function.Predicate;

/** Which programs this machine has and lacks. */
public final class Tools {
  private final HostFamily family;
  private final Predicate<String> present;

  /**
   * @param present whether a program of that name is there
   */
  public Tools(HostFamily family, Predicate<String> present) {
    this.family = family;
    this.present = present;
  }

  /** Those of this machine. */
  public static Tools ofThisMachine() {
    return new Tools(HostFamily.ofThisMachine(), name -> Programs.find(name).isPresent());
  }

  public boolean has(Tool tool) {
    return present.test(tool.program());
  }

  /** Those that are not there. */
  public List<Tool> missing(List<Tool> needed) {
    return needed.stream().filter(tool -> !has(tool)).toList();
  }

  /** The call that installs programs; empty where this machine's distribution is not known. */
  public List<String> installCommand(List<Tool> tools) {
    return family.installCommand(
        tools.stream().map(tool -> tool.packageOn(family)).distinct().toList());
  }

  /** The same as a line for a person. */
  public String installLine(List<Tool> tools) {
    List<String> command = installCommand(tools);
    return command.isEmpty()
        ? "install with your package manager: "
            + String.join(", ", tools.stream().map(Tool::program).toList())
        : "install with: " + String.join(" ", command);
  }

  /** What to say where programs are missing. */
  public Diagnostic finding(List<Tool> missing) {
    List<String> names = missing.stream().map(Tool::program).toList();
    String verb = names.size() == 1 ? " is not installed" : " are not installed";
    Diagnostic finding =
        Diagnostic.of(DiagnosticCode.TOOL_MISSING, null, String.join(" and ", names) + verb);
    for (Tool tool : missing) {
      finding = finding.withHint(tool.program() + " " + tool.purpose());
    }
    return finding.withHint(installLine(missing));
  }
}
