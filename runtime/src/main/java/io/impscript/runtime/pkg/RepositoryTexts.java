package io.impscript.runtime.pkg;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Element.Part;
import io.impscript.model.SourceSpan;
import java.util.Optional;

/** What to say of a repository that cannot be used as a whole. */
final class RepositoryTexts {
  private static final String LATER =
      "the server may be in the middle of a change; try again later";

  private final InstallJob job;
  private final RequestPlaces places;

  RepositoryTexts(InstallJob job, RequestPlaces places) {
    this.job = job;
    this.places = places;
  }

  Diagnostic explain(Problem problem) {
    Optional<RepositorySource> source = job.repository(problem.subject());
    String name = source.map(RepositorySource::name).orElse(problem.subject());
    Part part = aboutKey(problem) ? Part.GPG_KEY : Part.URL;
    SourceSpan place = places.ofRepository(name, part).orElse(null);
    Diagnostic finding = Diagnostic.of(DiagnosticCode.BUILD_FAILED, place, message(problem, name));
    return source.map(known -> hinted(finding, problem, known)).orElse(finding);
  }

  private static boolean aboutKey(Problem problem) {
    return problem.kind() == Problem.Kind.METADATA_NOT_SIGNED
        || problem.kind() == Problem.Kind.METADATA_WRONG_KEY
        || problem.kind() == Problem.Kind.METADATA_BAD_SIGNATURE;
  }

  private static String message(Problem problem, String name) {
    String tail = problem.detail().isEmpty() ? "" : ": " + problem.detail();
    return switch (problem.kind()) {
      case REPOSITORY_UNREACHABLE -> "repository '" + name + "' cannot be read" + tail;
      case NOT_A_REPOSITORY -> "there is no repository where '" + name + "' should be" + tail;
      case METADATA_NOT_SIGNED -> "the index of repository '" + name + "' is not signed";
      case METADATA_WRONG_KEY ->
          "the index of repository '"
              + name
              + "' is not signed with its gpgKey"
              + (problem.detail().isEmpty() ? "" : ", but by key " + problem.detail());
      case METADATA_BAD_SIGNATURE -> problem.detail();
      default -> "the index of repository '" + name + "' is damaged" + tail;
    };
  }

  private static Diagnostic hinted(Diagnostic finding, Problem problem, RepositorySource source) {
    Diagnostic at = finding.withHint("its address is " + source.url());
    return switch (problem.kind()) {
      case REPOSITORY_UNREACHABLE ->
          at.withHint("check the address, the network and the proxy variables");
      case METADATA_WRONG_KEY -> at.withHint("its key is " + source.keyUrl());
      case METADATA_BAD_SIGNATURE ->
          at.withHint("its key is " + source.keyUrl()).withHint(problem.hint());
      case METADATA_NOT_SIGNED -> at;
      case NOT_A_REPOSITORY -> at.withHint(indexHint(source));
      default -> at.withHint(source.isOnDisk() ? indexHint(source) : LATER);
    };
  }

  private static String indexHint(RepositorySource source) {
    return source.isOnDisk()
        ? "make its index with: imps repo create " + source.url().substring("file://".length())
        : "there should be an XML file, not a page for people; see: curl -I "
            + source.url()
            + "/repodata/repomd.xml";
  }
}
