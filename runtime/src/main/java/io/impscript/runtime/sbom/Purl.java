package io.impscript.runtime.sbom;

import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.validate.Dist;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Package URLs, by which scanners know packages, in their canonical form. */
final class Purl {
  private static final String PLAIN = "-._~";
  private static final String HEX = "0123456789ABCDEF";

  private final String vendor;
  private final String distro;

  /**
   * @param dist distribution tag of the recipe; may be empty or unknown
   */
  Purl(String dist) {
    Optional<Dist> known = Dist.of(dist);
    this.vendor = known.map(Purl::vendor).orElse("");
    this.distro = known.map(Purl::distro).orElse("");
  }

  private static String vendor(Dist dist) {
    return dist.family().name().toLowerCase(Locale.ROOT);
  }

  private static String distro(Dist dist) {
    String minor = dist.minor() == Dist.NONE ? "" : "." + dist.minor();
    return dist.major() == Dist.NONE ? "" : vendor(dist) + "-" + dist.major() + minor;
  }

  /** Such as {@code pkg:rpm/sles/zsh@5.6-7.5.1?arch=x86_64&distro=sles-15.5}. */
  String of(InstalledPackage each) {
    StringBuilder purl = new StringBuilder("pkg:rpm/");
    purl.append(vendor.isEmpty() ? "" : vendor + "/").append(encoded(each.name()));
    purl.append('@').append(encoded(each.version() + "-" + each.release()));
    purl.append("?arch=").append(encoded(each.arch()));
    purl.append(distro.isEmpty() ? "" : "&distro=" + distro);
    return purl.append(each.epoch() == 0 ? "" : "&epoch=" + each.epoch()).toString();
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || PLAIN.indexOf(b) >= 0;
  }
}
