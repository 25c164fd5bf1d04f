package io.impscript.converter.cross;

import io.impscript.model.PackageRequest;
import io.impscript.model.VersionConstraint;
import io.impscript.model.VersionConstraint.Relation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Packages in the syntax of a package manager, to which Kiwi hands the text of {@code package@name}
 * unread. zypper: {@code name.arch>=version}; dnf: {@code name-version.arch}, other comparisons
 * with blanks; apt: {@code name:arch=version}.
 */
final class PackageWords {
  private static final Pattern COMPARED =
      Pattern.compile("([A-Za-z0-9_][A-Za-z0-9._+-]*)(<=|>=|=|<|>)([A-Za-z0-9._+~^:-]+)");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+~^:()/@-]*");

  private final String manager;

  PackageWords(String manager) {
    this.manager = manager;
  }

  /** The text for a package; empty where the package manager has none for it. */
  Optional<String> text(PackageRequest request) {
    VersionConstraint version = request.version();
    if (version.relation() == Relation.ANY) {
      return Optional.of(named(request));
    } else if (isDnf()) {
      return Optional.of(dnf(request));
    } else if (manager.equals("zypper") || version.isPin()) {
      return Optional.of(named(request) + version.relation().sign() + version.version());
    }
    return Optional.empty();
  }

  private boolean isDnf() {
    return manager.endsWith("dnf") || manager.startsWith("dnf");
  }

  private String named(PackageRequest request) {
    String separator = manager.equals("apt") ? ":" : ".";
    return request.arch().isEmpty() ? request.name() : request.name() + separator + request.arch();
  }

  private String dnf(PackageRequest request) {
    VersionConstraint version = request.version();
    if (version.isPin()) {
      String arch = request.arch().isEmpty() ? "" : "." + request.arch();
      return request.name() + "-" + version.version() + arch;
    }
    return named(request) + " " + version.relation().sign() + " " + version.version();
  }

  /** The request that a text surely means, so that {@link #text} gives it again; else none. */
  Optional<PackageRequest> request(String text) {
    Matcher compared = COMPARED.matcher(text);
    PackageRequest request = null;
    if (compared.matches()) {
      VersionConstraint version =
          new VersionConstraint(relation(compared.group(2)), compared.group(3));
      request = new PackageRequest(compared.group(1), version, "", "");
    } else if (PLAIN.matcher(text).matches()) {
      request = new PackageRequest(text, VersionConstraint.ANY, "", "");
    }
    return Optional.ofNullable(request).filter(r -> text(r).filter(text::equals).isPresent());
  }

  private static Relation relation(String sign) {
    for (Relation relation : Relation.values()) {
      if (relation.sign().equals(sign)) {
        return relation;
      }
    }
    throw new IllegalArgumentException(sign);
  }
}
