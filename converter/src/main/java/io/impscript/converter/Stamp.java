package io.impscript.converter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * The time that written files state.
 *
 * @param instant the time
 */
public record Stamp(Instant instant) {
  /** The variable that fixes the time, see reproducible-builds.org/specs/source-date-epoch. */
  public static final String VARIABLE = "SOURCE_DATE_EPOCH";

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * The time of a run.
   *
   * @param environment where {@value #VARIABLE} is looked up
   * @param clock the time where it is not set
   * @throws IllegalArgumentException if it is set to something that is not a time, with a message
   *     for the user
   */
  public static Stamp of(Map<String, String> environment, InstantSource clock) {
    return fixed(environment).orElseGet(() -> new Stamp(clock.instant()));
  }

  /**
   * The time that an environment fixes, if it does.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Optional<Stamp> fixed(Map<String, String> environment) {
    String fixed = environment.getOrDefault(VARIABLE, "");
    return fixed.isEmpty() ? Optional.empty() : Optional.of(new Stamp(parse(fixed)));
  }

  private static Instant parse(String seconds) {
    try {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(seconds));
      if (!instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST)) {
        return instant;
      }
    } catch (NumberFormatException | DateTimeException e) {
      // Said below, with those that are numbers but no times.
    }
    throw new IllegalArgumentException(
        VARIABLE + " is '" + seconds + "', but must be a whole number of seconds since 1970");
  }

  /** {@code YYYY-MM-DDTHH:MM:SS} in UTC, as IMPS writes times. */
  public String text() {
    return FORM.format(instant);
  }
}
