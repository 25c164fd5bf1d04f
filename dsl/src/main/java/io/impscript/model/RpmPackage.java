package io.impscript.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An RPM that is made of files beside the script.
 *
 * @param name the RPM's name
 * @param version without release; empty where nobody said
 * @param release {@link #FIRST_RELEASE} where not said
 * @param arch RPM's name of the architecture; {@link #NOARCH} where not said
 * @param summary one line; empty for the name
 * @param description what it is for; may be empty
 * @param license its license; empty where not said
 * @param files what it holds, in the order of the script
 * @param relations what it says of other packages
 * @param scriptlets what is run as it comes and goes; several of one kind are one, line by line
 */
public record RpmPackage(
    String name,
    String version,
    String release,
    String arch,
    String summary,
    String description,
    String license,
    List<PackagedFile> files,
    List<PackageRelation> relations,
    List<PackageScriptlet> scriptlets) {
  public static final String FIRST_RELEASE = "1";
  public static final String NOARCH = "noarch";

  public RpmPackage {
    files = List.copyOf(files);
    relations = List.copyOf(relations);
    scriptlets = List.copyOf(scriptlets);
  }

  /** {@code name-version-release.arch}. */
  public String nvra() {
    return name + "-" + version + "-" + release + "." + arch;
  }

  /** The same package with its files changed one by one. */
  public RpmPackage withFiles(UnaryOperator<PackagedFile> change) {
    return new RpmPackage(
        name,
        version,
        release,
        arch,
        summary,
        description,
        license,
        files.stream().map(change).toList(),
        relations,
        scriptlets);
  }
}
