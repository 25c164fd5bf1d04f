package io.impscript.runtime.plan;

import io.impscript.converter.Stamp;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The few variables of a person's environment that builds know.
 *
 * @param epoch {@value Stamp#VARIABLE}, seconds since 1970: later times of files are set to it
 * @param proxies proxy variables for the package manager
 */
public record Environment(OptionalLong epoch, Map<String, String> proxies) {
  public static final Environment EMPTY = new Environment(OptionalLong.empty(), Map.of());

  private static final Set<String> PROXIES =
      Set.of("http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy");

  public Environment {
    proxies = Map.copyOf(proxies);
  }

  /**
   * Picks them from all variables.
   *
   * @throws IllegalArgumentException if {@value Stamp#VARIABLE} is no time, with a message for the
   *     user
   */
  public static Environment of(Map<String, String> variables) {
    OptionalLong epoch =
        Stamp.fixed(variables).stream()
            .mapToLong(fixed -> fixed.instant().getEpochSecond())
            .findFirst();
    return new Environment(epoch, proxies(variables));
  }

  /** Both spellings, since programs differ in the one that they read. */
  private static Map<String, String> proxies(Map<String, String> variables) {
    return variables.entrySet().stream()
        .filter(entry -> PROXIES.contains(entry.getKey().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
