package io.impscript.rpm.version;

import java.util.Objects;

/**
 * Epoch, version and release. The order is that of packages: no epoch is epoch 0, and a missing
 * release is below every release. Equality is of the text, so it is finer than the order: {@code
 * 1.0} and {@code 1.00} compare as 0.
 *
 * @param epoch 0 where not said
 * @param version may be empty, as RPM allows it in dependencies
 * @param release empty where not said
 */
public record Evr(long epoch, String version, String release) implements Comparable<Evr> {
  private static final long HIGHEST_EPOCH = 0xFFFF_FFFFL;

  public Evr {
    Objects.requireNonNull(version);
    Objects.requireNonNull(release);
  }

  /**
   * Reads {@code [epoch:]version[-release]}. An epoch is what RPM takes for one: digits before the
   * first colon; everything else before a colon belongs to the version.
   */
  public static Evr parse(String text) {
    int digits = digits(text);
    boolean hasEpoch = digits < text.length() && text.charAt(digits) == ':';
    String rest = hasEpoch ? text.substring(digits + 1) : text;
    int dash = rest.lastIndexOf('-');
    return new Evr(
        hasEpoch ? epoch(text.substring(0, digits)) : 0,
        dash < 0 ? rest : rest.substring(0, dash),
        dash < 0 ? "" : rest.substring(dash + 1));
  }

  /**
   * @param text digits or empty; a number too large for RPM's 32 bits counts as the largest
   */
  public static long epoch(String text) {
    long epoch = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return 0;
      }
      epoch = Math.min(HIGHEST_EPOCH, epoch * 10 + text.charAt(i) - '0');
    }
    return epoch;
  }

  @Override
  public int compareTo(Evr other) {
    int order = compareVersion(other);
    return order != 0 ? order : VersionOrder.INSTANCE.compare(release, other.release);
  }

  /** The order by epoch and version alone. */
  int compareVersion(Evr other) {
    int order = Long.compare(epoch, other.epoch);
    return order != 0 ? order : VersionOrder.INSTANCE.compare(version, other.version);
  }

  private static int digits(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** As RPM writes it, without an epoch of 0. */
  @Override
  public String toString() {
    return (epoch == 0 ? "" : epoch + ":") + version + (release.isEmpty() ? "" : "-" + release);
  }
}
