package io.impscript.rpm.solve;

import java.util.List;
import java.util.Map;

/**
 * Which packages a machine can have, by their architecture. Classes are tried in their order; a
 * package without architecture goes with every class.
 */
final class Architecture {
  static final String NONE = "noarch";
  private static final Map<String, List<String>> CLASSES =
      Map.of(
          "x86_64", List.of("x86_64", "i686", "i586", "i486", "i386"),
          "i686", List.of("i686", "i586", "i486", "i386"),
          "ppc64le", List.of("ppc64le"),
          "s390x", List.of("s390x", "s390"),
          "aarch64", List.of("aarch64"));
  private static final int COLOR_32 = 1;
  private static final int COLOR_64 = 2;

  private final List<String> classes;

  Architecture(String machine) {
    this.classes = CLASSES.getOrDefault(machine, List.of(machine));
  }

  /** 0 for packages without architecture, from 1 on by preference, -1 if it cannot be had. */
  int rank(String arch) {
    if (arch.equals(NONE)) {
      return 0;
    }
    int index = classes.indexOf(arch);
    return index < 0 ? -1 : index + 1;
  }

  /** Bits; two packages of one name can be there together if they have none in common. */
  static int color(String arch) {
    if (arch.matches("i[3-6]86|s390|ppc")) {
      return COLOR_32;
    }
    return arch.equals(NONE) ? COLOR_32 | COLOR_64 : COLOR_64;
  }
}
