package io.impscript.runtime.pkg;

import io.impscript.model.VersionConstraint;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What zypper may not install: the versions above the upper bound of a package that also has a
 * lower one. Of two arguments for one package zypper takes either, and it knows no rich
 * dependencies; a lock is for the whole installation. And what the excludes of a repository name,
 * by locks for that repository alone. Source of the form: {@code zypper addlock 'name>=version'}.
 */
final class ZypperLocks {
  private static final String NAME = "locks";

  private ZypperLocks() {}

  /** The file of locks; empty where there is nothing to lock. */
  static Optional<PrivateFile> file(InstallJob job) {
    return isNeeded(job) ? Optional.of(PrivateFile.of(NAME, text(job))) : Optional.empty();
  }

  /** Where zypper finds them, as a line of its configuration. */
  static String setting(InstallJob job) {
    return isNeeded(job) ? "locksfile.path = " + job.folder().resolve(NAME) + "\n" : "";
  }

  /** zypper reads that path below the root, as it does with the cache of what is installed. */
  static Optional<InstallStep> step(InstallJob job) {
    if (!isNeeded(job)) {
      return Optional.empty();
    }
    Path file = job.folder().resolve(NAME);
    List<String> copy =
        List.of("install", "-D", "-m", "600", file.toString(), job.root().toString() + file);
    return Optional.of(
        new InstallStep("locking out versions", HostSettings.command(job, Map.of(), copy)));
  }

  private static boolean isNeeded(InstallJob job) {
    return locks(job).findAny().isPresent();
  }

  private static String text(InstallJob job) {
    return locks(job).collect(Collectors.joining("\n"));
  }

  private static Stream<String> locks(InstallJob job) {
    Stream<String> bounds =
        job.packages().stream().filter(wanted -> wanted.upTo().isPresent()).map(ZypperLocks::lock);
    return Stream.concat(bounds, job.repositories().stream().flatMap(ZypperLocks::excluded));
  }

  private static Stream<String> excluded(RepositorySource source) {
    return source.declaration().filter().excludes().stream()
        .map(
            pattern ->
                String.join(
                    "\n",
                    "type: package",
                    "match_type: glob",
                    "case_sensitive: on",
                    "solvable_name: " + pattern,
                    "repo: " + source.id(),
                    ""));
  }

  private static String lock(WantedPackage wanted) {
    VersionConstraint most = wanted.upTo().orElseThrow();
    String beyond = most.relation() == VersionConstraint.Relation.LESS ? ">=" : ">";
    return String.join(
        "\n",
        "type: package",
        "version: " + beyond + " " + most.version(),
        "match_type: exact",
        "case_sensitive: on",
        "solvable_name: " + wanted.request().name(),
        "");
  }
}
