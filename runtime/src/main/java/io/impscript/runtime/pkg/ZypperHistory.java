package io.impscript.runtime.pkg;

import java.util.Optional;

/**
 * The history that libzypp keeps in a root: one line an action, its fields parted by bars, such as
 * {@code 2026-11-22 18:59:43|install|rpm|4.18.0-1|x86_64|root@host|base|0bcd5d…|}; lines that start
 * with a hash sign are remarks. Source: libzypp's HistoryLog.
 */
final class ZypperHistory {
  private static final int ACTION = 1;
  private static final int NAME = 2;
  private static final int EDITION = 3;
  private static final int ARCH = 4;
  private static final int REPOSITORY = 6;
  private static final int FIELDS = 8;

  private ZypperHistory() {}

  /** The package that a line says was installed; empty for every other line. */
  static Optional<AvailablePackage> packageIn(String line) {
    String[] field = line.split("\\|", -1);
    if (line.startsWith("#") || field.length < FIELDS || !field[ACTION].equals("install")) {
      return Optional.empty();
    }
    return Optional.of(
        new AvailablePackage(field[NAME], field[EDITION], field[ARCH], field[REPOSITORY]));
  }
}
