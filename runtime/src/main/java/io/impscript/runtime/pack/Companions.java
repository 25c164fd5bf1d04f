package io.impscript.runtime.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Documents that lie beside a boot image and tell of it; they appear together with it. */
@FunctionalInterface
public interface Companions {
  /** Endings of the names of all documents that there can be. */
  List<String> SUFFIXES = List.of(".spdx.json", ".cdx.json", ".provenance.json");

  /** None. */
  Companions NONE = manifest -> List.of();

  /**
   * Makes the documents.
   *
   * @param manifest of the finished image, whose files are not in their places yet
   */
  List<Companion> of(Manifest manifest) throws IOException, InterruptedException;

  /**
   * A document.
   *
   * @param file where it goes: in the folder of the image, named like it
   * @param text all of it
   */
  record Companion(Path file, String text) {}
}
