package io.impscript.runtime.fill;

import io.impscript.runtime.lock.PackageDrift;
import java.util.List;
import java.util.Map;

/** How filling a root ended, where nothing failed. */
public sealed interface FillOutcome permits FilledRoot, Drifted {
  /**
   * Checksum of the index of each repository, by the repository's name; SHA-256 in hexadecimal
   * digits; without those that are not known.
   */
  Map<String, String> indexes();

  /** How the packages differ from those that were to be kept to. */
  List<PackageDrift> drift();
}
