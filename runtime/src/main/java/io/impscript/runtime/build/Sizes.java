package io.impscript.runtime.build;

import java.util.Locale;

/** Sizes for people. */
final class Sizes {
  private static final long MEGABYTE = 1_000_000;

  private Sizes() {}

  /** In megabytes of a million bytes, to a tenth; a small size in kilobytes of a thousand. */
  static String text(long bytes) {
    return bytes < MEGABYTE
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0)
        : String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
  }

  static long megabytes(long bytes) {
    return bytes / MEGABYTE;
  }
}
