package io.impscript.rpm.version;

/** Name, epoch, version, release and architecture: what identifies a package. */
public record Nevra(String name, Evr evr, String arch) {
  /** {@code name-[epoch:]version-release.arch}. */
  @Override
  public String toString() {
    return name + "-" + evr + "." + arch;
  }
}
