package io.impscript.runtime.pkg;

import java.util.stream.Collectors;

/** What to say of a package's file that cannot be had or trusted. */
final class FileTexts {
  private FileTexts() {}

  static String message(Problem problem) {
    String file = "'" + problem.subject().replaceFirst("\\.rpm$", "") + "'";
    return switch (problem.kind()) {
      case WRONG_CHECKSUM ->
          "the file of package "
              + file
              + " is not what the repository's index says (wrong checksum)";
      case NOT_SIGNED -> "package " + file + " is not signed, but its repository has a gpgKey";
      case WRONG_KEY ->
          "package "
              + file
              + " is not signed with a key of this build's repositories"
              + (problem.detail().isEmpty() ? "" : ", but by key " + problem.detail());
      case BAD_SIGNATURE -> problem.detail();
      default ->
          "the repository does not hand out package "
              + file
              + ", which is in its index"
              + (problem.detail().isEmpty() ? "" : ": " + problem.detail());
    };
  }

  static String hint(Problem problem, InstallJob job) {
    return switch (problem.kind()) {
      case NOT_SIGNED ->
          "sign it with 'rpmsign --addsign', or take gpgKey out of the repository: then nothing is checked";
      case WRONG_KEY -> "keys given: " + keys(job);
      case BAD_SIGNATURE -> problem.hint();
      default ->
          "the file or the index is damaged or out of date; for a local repository, run imps repo update FOLDER";
    };
  }

  private static String keys(InstallJob job) {
    return job.signed().stream()
        .map(source -> source.keyUrl() + " (" + source.name() + ")")
        .collect(Collectors.joining(", "));
  }
}
