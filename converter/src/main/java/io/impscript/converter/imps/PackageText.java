package io.impscript.converter.imps;

import io.impscript.model.PackageRequest;
import io.impscript.model.VersionConstraint;
import io.impscript.model.VersionConstraint.Relation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one text in which an item of {@code packages} names a package with version and architecture,
 * in the forms that zypper and dnf take too:
 *
 * <ul>
 *   <li>{@code name} and {@code name.arch};
 *   <li>{@code name-version-release} and {@code name-version-release.arch}, where the last two
 *       groups between hyphens both begin with a digit;
 *   <li>{@code name=version} and the other comparisons, also {@code name.arch>=version}.
 * </ul>
 *
 * Only the known architectures of RPM are split off. Where no text would be split into the same
 * request again, {@link #of} gives none, and the item states version and architecture as keys of
 * their own.
 */
final class PackageText {
  private static final Set<String> ARCHITECTURES =
      Set.of(
          "x86_64", "aarch64", "noarch", "i386", "i486", "i586", "i686", "ppc", "ppc64", "ppc64le",
          "s390", "s390x", "armv7hl", "riscv64", "src");

  private static final Pattern COMPARISON =
      Pattern.compile("([^\\s<>=]+)\\s*(<=|>=|==|=|<|>)\\s*([^\\s<>=]+)");
  private static final Pattern NAME_VERSION_RELEASE =
      Pattern.compile("(.+)-([0-9][^-]*-[0-9][^-]*)");

  private PackageText() {}

  /** The request that a text means; its rationale is empty. */
  public static PackageRequest split(String text) {
    Matcher comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      Named named = named(comparison.group(1));
      Relation relation = relation(comparison.group(2));
      return request(named, new VersionConstraint(relation, comparison.group(3)));
    }
    Named named = named(text);
    Matcher pinned = NAME_VERSION_RELEASE.matcher(named.name());
    if (pinned.matches()) {
      Named name = new Named(pinned.group(1), named.arch());
      return request(name, VersionConstraint.exactly(pinned.group(2)));
    }
    return request(named, VersionConstraint.ANY);
  }

  /** The text that splits into this request again, if there is one. */
  public static Optional<String> of(PackageRequest request) {
    PackageRequest bare = new PackageRequest(request.name(), request.version(), request.arch(), "");
    String arch = request.arch().isEmpty() ? "" : "." + request.arch();
    String version = request.version().version();
    String compared = request.name() + arch + request.version().relation().sign() + version;
    String hyphened = request.name() + "-" + version + arch;
    return Arrays.asList(request.version().isPin() ? hyphened : compared, compared).stream()
        .filter(text -> split(text).equals(bare))
        .findFirst();
  }

  /** A version with its comparison, such as {@code >= 2.4}; a version alone is a pin. */
  static VersionConstraint constraint(String text) {
    Matcher matcher = Pattern.compile("(<=|>=|=|<|>) ?(.+)", Pattern.DOTALL).matcher(text);
    if (matcher.matches()) {
      return new VersionConstraint(relation(matcher.group(1)), matcher.group(2));
    }
    return text.isEmpty() ? VersionConstraint.ANY : VersionConstraint.exactly(text);
  }

  /** The text that {@link #constraint} reads as this one. */
  static String constraintText(VersionConstraint version) {
    return version.relation() == Relation.ANY
        ? ""
        : version.relation().sign() + " " + version.version();
  }

  private record Named(String name, String arch) {}

  private static Named named(String text) {
    int dot = text.lastIndexOf('.');
    String suffix = text.substring(dot + 1);
    boolean split = dot > 0 && ARCHITECTURES.contains(suffix);
    return split ? new Named(text.substring(0, dot), suffix) : new Named(text, "");
  }

  private static Relation relation(String sign) {
    return Arrays.stream(Relation.values())
        .filter(relation -> relation.sign().equals(sign))
        .findFirst()
        .orElse(Relation.EQUAL);
  }

  private static PackageRequest request(Named named, VersionConstraint version) {
    return new PackageRequest(named.name(), version, named.arch(), "");
  }
}
