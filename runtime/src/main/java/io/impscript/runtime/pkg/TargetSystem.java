package io.impscript.runtime.pkg;

/**
 * The system that an image is to be.
 *
 * @param arch its architecture, such as {@code x86_64}
 * @param hostArch the architecture of this machine
 * @param release value of {@code $releasever} in repository addresses, such as {@code 15.6}
 * @param modulePlatform platform that module streams belong to, such as {@code platform:el8}; empty
 *     where the family has no modules
 * @param databasePath folder of the RPM database inside the image
 */
public record TargetSystem(
    String arch, String hostArch, String release, String modulePlatform, String databasePath) {
  /** Where RPM kept its database until 2020, and the RHEL family until 9. */
  public static final String CLASSIC_DATABASE = "/var/lib/rpm";

  /** Where SLES 15, openSUSE and Fedora from 36 on keep it. */
  public static final String SYSIMAGE_DATABASE = "/usr/lib/sysimage/rpm";

  /** Whether the image's programs do not run on this machine. */
  public boolean isForeign() {
    return !arch.equals(hostArch);
  }

  /** The same system with its database elsewhere. */
  public TargetSystem withDatabase(String folder) {
    return new TargetSystem(arch, hostArch, release, modulePlatform, folder);
  }
}
