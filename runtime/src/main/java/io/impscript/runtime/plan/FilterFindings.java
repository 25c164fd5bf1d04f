package io.impscript.runtime.plan;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Severity;
import io.impscript.model.Element.Part;
import io.impscript.model.Repository;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.pkg.RequestPlaces;
import java.util.ArrayList;
import java.util.List;

/** What repositories say that an engine cannot do. */
final class FilterFindings {
  private final RequestPlaces places;

  FilterFindings(RequestPlaces places) {
    this.places = places;
  }

  List<Diagnostic> of(Engine engine, List<Repository> repositories) {
    List<Diagnostic> found = new ArrayList<>();
    if (engine == Engine.ZYPPER) {
      repositories.forEach(repository -> zypper(repository, found));
    }
    return found;
  }

  /** zypper has locks, which leave packages out, but nothing that leaves out all others. */
  private void zypper(Repository repository, List<Diagnostic> found) {
    if (!repository.filter().includes().isEmpty()) {
      found.add(
          finding(
                  repository,
                  Part.INCLUDES,
                  "zypper cannot include only some packages of repository '"
                      + repository.name()
                      + "'")
              .withHint("say what is to be left out by 'excludes'")
              .withHint("or choose another engine with --engine dnf or --engine embedded"));
    }
    if (!repository.mirrors().metalink().isEmpty()) {
      found.add(
          finding(
                  repository,
                  Part.METALINK,
                  "zypper does not ask the metalink of repository '" + repository.name() + "'")
              .withSeverity(Severity.WARNING)
              .withHint("it asks 'url' and 'mirrors' only"));
    }
  }

  private Diagnostic finding(Repository repository, Part part, String message) {
    return Diagnostic.of(
        DiagnosticCode.BAD_VALUE,
        places.ofRepository(repository.name(), part).orElse(null),
        message);
  }
}
