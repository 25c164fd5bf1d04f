package io.impscript.runtime.sbom;

import io.impscript.runtime.pkg.InstalledPackage;
import java.util.ArrayList;
import java.util.List;

/** What SPDX has no fields for, as words. */
final class PackageWords {
  private PackageWords() {}

  /** Where a package came from. */
  static String origin(PackageFacts facts) {
    InstalledPackage each = facts.installed();
    List<String> words = new ArrayList<>();
    if (!each.repository().isEmpty()) {
      words.add("from repository " + each.repository());
    }
    if (!facts.source().isEmpty()) {
      words.add("built from " + facts.source());
    }
    if (!each.checksum().isEmpty()) {
      words.add("header " + each.checksum());
    }
    return String.join("; ", words);
  }

  /** Who wanted it. */
  static String asked(PackageFacts facts) {
    return facts.askedBy().isEmpty() ? "" : "asked for by " + String.join("; ", facts.askedBy());
  }
}
