package io.impscript.runtime.plan;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Severity;
import io.impscript.runtime.postbuild.CopySources;
import io.impscript.runtime.postbuild.SourceProblem;
import io.impscript.validate.ResolvedRecipe;
import java.util.List;

/** Post-build copies that cannot be made, which a build must not find out at its end. */
final class CopyFindings {
  private CopyFindings() {}

  static List<Diagnostic> of(ResolvedRecipe recipe) {
    return CopySources.check(PostBuildSteps.of(recipe)).stream()
        .map(CopyFindings::finding)
        .toList();
  }

  private static Diagnostic finding(SourceProblem problem) {
    String message = "recipe '" + problem.recipe() + "': " + problem.text();
    return Diagnostic.of(DiagnosticCode.BAD_SOURCE, null, message)
        .withSeverity(Severity.ERROR)
        .withHint("postbuildCopy needs a file or folder of this machine that can be read");
  }
}
