package io.impscript.runtime.build;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.runtime.exec.MissingProgramException;
import io.impscript.runtime.exec.SandboxUnavailableException;
import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.files.FileTrouble;
import io.impscript.runtime.pack.PackException;
import io.impscript.runtime.root.ImageBusyException;
import io.impscript.runtime.tools.Tool;
import io.impscript.runtime.tools.Tools;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What an exception out of a step means to a person. */
final class Failures {
  private final Tools tools;
  private final Path about;

  /**
   * @param about what was worked on, for trouble that names nothing itself
   */
  Failures(Tools tools, Path about) {
    this.tools = tools;
    this.about = about;
  }

  BuildFailure of(IOException e) {
    if (e instanceof ImageBusyException) {
      return failure(BuildFailure.BUSY, DiagnosticCode.BUSY, e.getMessage());
    }
    if (e instanceof MissingProgramException missing) {
      return missing(missing);
    }
    if (e instanceof SandboxUnavailableException) {
      return failure(BuildFailure.STEP_FAILED, DiagnosticCode.BUILD_FAILED, e.getMessage());
    }
    Diagnostic finding = Diagnostic.of(DiagnosticCode.BUILD_FAILED, null, text(e));
    return BuildFailure.of(BuildFailure.STEP_FAILED, List.of(hinted(finding, e)));
  }

  private BuildFailure missing(MissingProgramException e) {
    List<Tool> known =
        Arrays.stream(Tool.values()).filter(tool -> tool.program().equals(e.program())).toList();
    return known.isEmpty()
        ? failure(BuildFailure.TOOL_MISSING, DiagnosticCode.TOOL_MISSING, e.getMessage())
        : BuildFailure.of(BuildFailure.TOOL_MISSING, List.of(tools.finding(known)));
  }

  private String text(IOException e) {
    return e instanceof FileTrouble || e instanceof PackException
        ? e.getMessage()
        : DiskTrouble.describe(e, about);
  }

  private Diagnostic hinted(Diagnostic finding, IOException e) {
    if (DiskTrouble.isFull(e)) {
      return finding.withHint(room());
    }
    return isDenied(e)
        ? finding.withHint("take a folder that you may write to: --imps-root DIR, or IMPS_ROOT")
        : finding;
  }

  private static boolean isDenied(Throwable e) {
    return e instanceof AccessDeniedException || e.getCause() != null && isDenied(e.getCause());
  }

  private String room() {
    return "make room, or take another disk with --imps-root or -o";
  }

  private static BuildFailure failure(int exitCode, DiagnosticCode code, String message) {
    return BuildFailure.of(exitCode, List.of(Diagnostic.of(code, null, message)));
  }
}
