package io.impscript.runtime.tools;

import java.util.Locale;

/** The programs that something of Impscript calls. */
public enum Tool {
  DNF("dnf", "dnf", "dnf", "dnf", "installs images of the RHEL family and Fedora"),
  ZYPPER("zypper", "zypper", "zypper", "zypper", "installs images of SLES and openSUSE"),
  RPM("rpm", "rpm", "rpm", "rpm", "lists what is in an image and imports keys"),
  SYNC("sync", "coreutils", "coreutils", "coreutils", "brings an image root to the disk"),
  UNSHARE(
      "unshare",
      "util-linux",
      "util-linux",
      "util-linux",
      "runs programs in namespaces of their own"),
  MKSQUASHFS(
      "mksquashfs", "squashfs-tools", "squashfs-tools", "squashfs", "packs a root for netroot"),
  GETCAP(
      "getcap",
      "libcap2-bin",
      "libcap",
      "libcap-progs",
      "finds file capabilities that a cpio loses"),
  PERL(
      "perl",
      "perl-base",
      "perl-interpreter",
      "perl-base",
      "lets dnf and zypper not wait for the disk");

  private final String program;
  private final String debian;
  private final String redHat;
  private final String suse;
  private final String purpose;

  Tool(String program, String debian, String redHat, String suse, String purpose) {
    this.program = program;
    this.debian = debian;
    this.redHat = redHat;
    this.suse = suse;
    this.purpose = purpose;
  }

  /** Name of the program. */
  public String program() {
    return program;
  }

  /** What it is for, in a few words. */
  public String purpose() {
    return purpose;
  }

  /** The package of a distribution that holds it. */
  public String packageOn(HostFamily family) {
    return switch (family) {
      case DEBIAN -> debian;
      case RED_HAT -> redHat;
      case SUSE -> suse;
      case OTHER -> name().toLowerCase(Locale.ROOT);
    };
  }
}
