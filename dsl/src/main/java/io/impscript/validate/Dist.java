package io.impscript.validate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a distribution tag such as {@code SLES15SP5}, {@code sles_15}, {@code RHEL9.4} or {@code
 * Leap15.6} says.
 *
 * @param tag the tag as written
 * @param family the distribution family
 * @param major the release, or {@link #NONE} where the tag names none
 * @param minor service pack or minor release, or {@link #NONE}
 * @param rolling whether it is a distribution without releases, such as Tumbleweed
 */
public record Dist(String tag, DistFamily family, int major, int minor, boolean rolling) {
  /** Stands for a release that a tag does not name. */
  public static final int NONE = -1;

  /** Tags to show where one is not understood. */
  public static final List<String> SAMPLES =
      List.of("SLES12", "SLES15", "SLES15SP5", "openSUSE15.6", "RHEL9", "Rocky9", "CentOS7");

  private static final Pattern RELEASE =
      Pattern.compile("(\\d{1,3})(?:(?:[ ._-]?(?:sp|up|u)|[ ._-])(\\d{1,3}))?(?:[ ._-]?x)?");

  private static final Map<String, DistFamily> FAMILIES =
      Map.ofEntries(
          Map.entry("sles", DistFamily.SLES),
          Map.entry("sle", DistFamily.SLES),
          Map.entry("sleserver", DistFamily.SLES),
          Map.entry("slehpc", DistFamily.SLES),
          Map.entry("suse", DistFamily.SLES),
          Map.entry("opensuse", DistFamily.OPENSUSE),
          Map.entry("opensuseleap", DistFamily.OPENSUSE),
          Map.entry("leap", DistFamily.OPENSUSE),
          Map.entry("opensusetumbleweed", DistFamily.OPENSUSE),
          Map.entry("tumbleweed", DistFamily.OPENSUSE),
          Map.entry("rhel", DistFamily.RHEL),
          Map.entry("redhat", DistFamily.RHEL),
          Map.entry("el", DistFamily.RHEL),
          Map.entry("centos", DistFamily.RHEL),
          Map.entry("centosstream", DistFamily.RHEL),
          Map.entry("rocky", DistFamily.RHEL),
          Map.entry("rockylinux", DistFamily.RHEL),
          Map.entry("alma", DistFamily.RHEL),
          Map.entry("almalinux", DistFamily.RHEL),
          Map.entry("oracle", DistFamily.RHEL),
          Map.entry("oraclelinux", DistFamily.RHEL),
          Map.entry("ol", DistFamily.RHEL),
          Map.entry("fedora", DistFamily.FEDORA),
          Map.entry("fc", DistFamily.FEDORA));

  /** Reads a tag; empty where its family is not known or its release cannot be read. */
  public static Optional<Dist> of(String tag) {
    String text = tag.strip().toLowerCase(Locale.ROOT);
    int digits = firstDigit(text);
    String vendor = text.substring(0, digits).replaceAll("[ ._-]", "");
    DistFamily family = FAMILIES.get(vendor);
    if (family == null) {
      return Optional.empty();
    }
    boolean rolling = vendor.endsWith("tumbleweed");
    return release(tag, family, text.substring(digits), rolling);
  }

  private static Optional<Dist> release(
      String tag, DistFamily family, String release, boolean rolling) {
    if (release.isEmpty()) {
      return Optional.of(new Dist(tag, family, NONE, NONE, rolling));
    }
    Matcher matcher = RELEASE.matcher(release);
    return matcher.matches()
        ? Optional.of(
            new Dist(tag, family, number(matcher.group(1)), number(matcher.group(2)), rolling))
        : Optional.empty();
  }

  /**
   * Whether the RPMs of both are of one release, as far as the tags say: a tag without service pack
   * goes with each service pack of its release, a tag without release with each of its family.
   */
  public boolean sameRelease(Dist other) {
    return family == other.family
        && rolling == other.rolling
        && agree(major, other.major)
        && agree(minor, other.minor);
  }

  /** Whether both may be mixed at all: whether one package manager serves both. */
  public boolean mixesWith(Dist other) {
    return family.packageManager() == other.family.packageManager();
  }

  /** This one or the other, whichever says more. */
  Dist morePrecise(Dist other) {
    return detail() >= other.detail() ? this : other;
  }

  private int detail() {
    return (major == NONE ? 0 : 1) + (minor == NONE ? 0 : 1);
  }

  private static boolean agree(int a, int b) {
    return a == NONE || b == NONE || a == b;
  }

  private static int number(String digits) {
    return digits == null ? NONE : Integer.parseInt(digits);
  }

  private static int firstDigit(String text) {
    int i = 0;
    while (i < text.length() && !isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
