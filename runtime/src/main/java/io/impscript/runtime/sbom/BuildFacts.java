package io.impscript.runtime.sbom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an image was built.
 *
 * @param engine what resolved and installed the packages
 * @param arch architecture of the image
 * @param forms what was made of the root, sorted
 * @param compression how
 * @param run when; empty where the documents are to be the same for each run
 */
public record BuildFacts(
    String engine, String arch, List<String> forms, String compression, Optional<Run> run) {
  public BuildFacts {
    forms = List.copyOf(forms);
  }

  /** The time that a build took. */
  public record Run(Instant started, Instant finished) {}
}
