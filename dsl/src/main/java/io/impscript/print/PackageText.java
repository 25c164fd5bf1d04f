package io.impscript.print;

import io.impscript.model.PackageRequest;
import io.impscript.model.VersionConstraint;
import io.impscript.model.VersionConstraint.Relation;
import java.util.ArrayList;
import java.util.List;

/** The arguments that say a package. */
final class PackageText {
  private PackageText() {}

  static List<String> arguments(PackageRequest request) {
    List<String> arguments = new ArrayList<>(4);
    arguments.add(Quoted.of(request.name()));
    if (request.version().relation() != Relation.ANY) {
      arguments.add("version: " + Quoted.of(version(request.version())));
    }
    named(arguments, "arch", request.arch());
    named(arguments, "rationale", request.rationale());
    return arguments;
  }

  /** A version alone is a pin, unless it begins as a comparison does. */
  static String version(VersionConstraint constraint) {
    String version = constraint.version();
    boolean bare = constraint.isPin() && "=<> ".indexOf(version.charAt(0)) < 0;
    return bare ? version : constraint.relation().sign() + " " + version;
  }

  static void named(List<String> arguments, String name, String value) {
    if (!value.isEmpty()) {
      arguments.add(name + ": " + Quoted.of(value));
    }
  }
}
