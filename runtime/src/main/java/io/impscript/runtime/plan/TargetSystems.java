package io.impscript.runtime.plan;

import io.impscript.runtime.pkg.TargetSystem;
import io.impscript.validate.Dist;
import io.impscript.validate.DistFamily;
import java.util.Optional;

/** What a distribution tag means for a package manager. */
final class TargetSystems {
  /** First releases that keep the RPM database in {@code /usr/lib/sysimage}. */
  private static final int SLES_SYSIMAGE = 15;

  private static final int FEDORA_SYSIMAGE = 36;
  private static final int RHEL_SYSIMAGE = 10;

  /** First release of the RHEL family with module streams. */
  private static final int RHEL_MODULES = 8;

  private TargetSystems() {}

  static TargetSystem of(String arch, String hostArch, Optional<Dist> dist) {
    return new TargetSystem(
        arch,
        hostArch,
        dist.map(TargetSystems::release).orElse("1"),
        dist.map(TargetSystems::modulePlatform).orElse(""),
        dist.map(TargetSystems::database).orElse(TargetSystem.SYSIMAGE_DATABASE));
  }

  /** A tag without a release gives something that no address holds, so that it is noticed. */
  private static String release(Dist dist) {
    if (dist.major() == Dist.NONE) {
      return dist.rolling() ? "tumbleweed" : "unknown";
    }
    return dist.minor() == Dist.NONE ? "" + dist.major() : dist.major() + "." + dist.minor();
  }

  private static String modulePlatform(Dist dist) {
    return switch (dist.family()) {
      case RHEL -> dist.major() >= RHEL_MODULES ? "platform:el" + dist.major() : "";
      case FEDORA -> dist.major() == Dist.NONE ? "" : "platform:f" + dist.major();
      default -> "";
    };
  }

  private static String database(Dist dist) {
    boolean classic = dist.major() != Dist.NONE && dist.major() < firstSysimage(dist.family());
    return classic ? TargetSystem.CLASSIC_DATABASE : TargetSystem.SYSIMAGE_DATABASE;
  }

  private static int firstSysimage(DistFamily family) {
    return switch (family) {
      case SLES, OPENSUSE -> SLES_SYSIMAGE;
      case FEDORA -> FEDORA_SYSIMAGE;
      case RHEL -> RHEL_SYSIMAGE;
    };
  }
}
