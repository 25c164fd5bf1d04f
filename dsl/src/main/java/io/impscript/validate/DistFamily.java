package io.impscript.validate;

/**
 * The families of RPM distributions that images are made of. Families that share a package manager
 * are close enough to be mixed with a warning; across package managers they never mix.
 */
public enum DistFamily {
  /** SUSE Linux Enterprise Server and its kin. */
  SLES("SLES", PackageManager.ZYPPER),
  /** openSUSE Leap, binary compatible with the SLES of the same number, and Tumbleweed. */
  OPENSUSE("openSUSE", PackageManager.ZYPPER),
  /** Red Hat Enterprise Linux and what is rebuilt from it. */
  RHEL("RHEL", PackageManager.DNF),
  /** Fedora. */
  FEDORA("Fedora", PackageManager.DNF);

  /** The programs that install RPMs of a family. */
  public enum PackageManager {
    ZYPPER,
    DNF;

    /** The program's name. */
    public String program() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final String title;
  private final PackageManager packageManager;

  DistFamily(String title, PackageManager packageManager) {
    this.title = title;
    this.packageManager = packageManager;
  }

  /** The family's name as its makers write it. */
  public String title() {
    return title;
  }

  public PackageManager packageManager() {
    return packageManager;
  }
}
