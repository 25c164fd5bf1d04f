package io.impscript.rpm.solve;

import io.impscript.rpm.version.Dependency;
import java.util.BitSet;
import java.util.List;

/** Packages of which several versions can be installed side by side, such as kernels. */
final class Multiversion {
  private static final List<String> CAPABILITIES =
      List.of(
          "kernel",
          "kernel-PAE",
          "installonlypkg(kernel)",
          "installonlypkg(kernel-module)",
          "installonlypkg(vm)",
          "multiversion(kernel)");

  private final BitSet packages = new BitSet();

  Multiversion(Universe universe) {
    for (String capability : CAPABILITIES) {
      for (int p : universe.providers(Dependency.of(capability))) {
        packages.set(p);
      }
    }
  }

  boolean has(int p) {
    return packages.get(p);
  }
}
