package io.impscript.runtime.sbom;

import io.impscript.runtime.pkg.InstalledPackage;
import java.util.List;

/**
 * What is known of an installed package.
 *
 * @param installed its name, version and origin
 * @param license what its header says, whatever notation that is in; empty where unknown
 * @param vendor who made it; empty where the header says nothing
 * @param url its home page; empty where the header says nothing
 * @param summary one line; may be empty
 * @param source the source package that it was built from; may be empty
 * @param built when, seconds since 1970; 0 where unknown
 * @param askedBy who asked for it by name; empty for what came in as a dependency
 * @param needs places of the packages that it requires, in the list of all of them, ascending
 */
public record PackageFacts(
    InstalledPackage installed,
    String license,
    String vendor,
    String url,
    String summary,
    String source,
    long built,
    List<String> askedBy,
    List<Integer> needs) {
  public PackageFacts {
    askedBy = List.copyOf(askedBy);
    needs = List.copyOf(needs);
  }

  /** Where nothing but the list of packages could be read. */
  static PackageFacts of(InstalledPackage installed, List<String> askedBy) {
    return new PackageFacts(installed, "", "", "", "", "", 0, askedBy, List.of());
  }
}
