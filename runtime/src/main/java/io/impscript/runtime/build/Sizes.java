package io.impscript.runtime.build;

import java.util.Locale;

/** Sizes for people. */
final class Sizes {
  private static final long MEGABYTE = 1_000_000;

  private Sizes() {}

  /** In megabytes of a million bytes, to a tenth. */
  static String text(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
  }

  static long megabytes(long bytes) {
    return bytes / MEGABYTE;
  }
}
