package io.impscript.runtime.engine;

import io.impscript.model.PackageRequest;
import io.impscript.model.VersionConstraint;
import io.impscript.rpm.solve.Goal;
import io.impscript.rpm.solve.Request;
import io.impscript.rpm.version.Dependency;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recipe's wishes as resolution is asked for them. They are written as dnf's command line has
 * them; beside that, no other version of a package with a bound may come in.
 */
final class Wishes {
  private final Map<String, WantedPackage> byText = new LinkedHashMap<>();

  Wishes(List<WantedPackage> packages) {
    packages.forEach(wanted -> byText.putIfAbsent(text(wanted), wanted));
  }

  Goal goal(boolean recommended) {
    List<Request> requests = byText.keySet().stream().map(Request::of).toList();
    List<Dependency> pins = new ArrayList<>();
    byText.values().forEach(wanted -> pins.addAll(pins(wanted)));
    return new Goal(requests, pins, recommended);
  }

  /** The wish behind a request. */
  Optional<WantedPackage> of(String text) {
    return Optional.ofNullable(byText.get(text));
  }

  List<WantedPackage> of(List<Request> requests) {
    return requests.stream().map(each -> of(each.text())).flatMap(Optional::stream).toList();
  }

  static String text(WantedPackage wanted) {
    PackageRequest request = wanted.request();
    String arch = request.arch().isEmpty() ? "" : "." + request.arch();
    String version = request.version().version();
    return switch (request.version().relation()) {
      case ANY -> request.name() + arch;
      case EQUAL ->
          isWithinBounds(wanted) ? request.name() + arch : request.name() + "-" + version + arch;
      default ->
          String.join(
              " ",
              request.name() + isa(request.arch()),
              request.version().relation().sign(),
              version);
    };
  }

  /** A version without release cannot stand before an architecture. */
  private static boolean isWithinBounds(WantedPackage wanted) {
    return !wanted.request().arch().isEmpty()
        && !wanted.request().version().version().contains("-");
  }

  private static List<Dependency> pins(WantedPackage wanted) {
    boolean named =
        wanted.request().version().relation() == VersionConstraint.Relation.EQUAL
            && !isWithinBounds(wanted);
    return named
        ? List.of()
        : wanted.versions().stream().map(bound -> pin(wanted.request(), bound)).toList();
  }

  private static Dependency pin(PackageRequest request, VersionConstraint bound) {
    return Dependency.parse(
        String.join(" ", request.name(), bound.relation().sign(), bound.version()));
  }

  /** How a capability names an architecture (RPM's ISA macro). */
  private static String isa(String arch) {
    return switch (arch) {
      case "x86_64" -> "(x86-64)";
      case "aarch64" -> "(aarch-64)";
      default -> "";
    };
  }
}
