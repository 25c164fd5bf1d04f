package io.impscript.rpm.file;

import io.impscript.rpm.version.Dependency;

/**
 * A dependency of a package with all that its header says of it.
 *
 * @param flags as in the header: sense of the version, and what it is needed for
 */
public record PackageDependency(Dependency dependency, int flags) {
  private static final int PREREQ = 1 << 6;
  private static final int SCRIPT_PRE = 1 << 9;
  private static final int SCRIPT_POST = 1 << 10;
  private static final int RPMLIB = 1 << 24;

  /** Asked of the program that installs, not of another package. */
  public boolean isRpmlib() {
    return (flags & RPMLIB) != 0 || dependency.name().startsWith("rpmlib(");
  }

  /** Must be there before the package's scriptlets run, so it counts for the order. */
  public boolean isForScriptlet() {
    return (flags & (PREREQ | SCRIPT_PRE | SCRIPT_POST)) != 0;
  }
}
