package io.impscript.validate;

import java.util.List;
import java.util.stream.IntStream;

/** RPM's names of architectures, and sets of them as bits. */
final class Arches {
  /** Every architecture an image or RPM may be for; {@code noarch} is last, for RPMs only. */
  static final List<String> KNOWN =
      List.of(
          "x86_64",
          "aarch64",
          "ppc64le",
          "s390x",
          "riscv64",
          "i586",
          "i686",
          "armv7hl",
          "ppc64",
          "loongarch64",
          "noarch");

  /** What a repository holds that says nothing. */
  static final String DEFAULT = "x86_64";

  static final String NOARCH = "noarch";
  static final long ALL = -1;

  private Arches() {}

  static boolean isKnown(String arch) {
    return KNOWN.contains(arch);
  }

  /** The bit of an architecture; no bit for one that is not known. */
  static long bit(String arch) {
    int index = KNOWN.indexOf(arch);
    return index < 0 ? 0 : 1L << index;
  }

  /** The bits of a list; all where the list says nothing that is known. */
  static long bits(List<String> arches) {
    long bits = arches.stream().mapToLong(Arches::bit).reduce(0, (a, b) -> a | b);
    return bits == 0 ? ALL : bits;
  }

  static String text(long bits) {
    return String.join(", ", list(bits));
  }

  static List<String> list(long bits) {
    return IntStream.range(0, KNOWN.size())
        .filter(i -> (bits & 1L << i) != 0)
        .mapToObj(KNOWN::get)
        .toList();
  }
}
