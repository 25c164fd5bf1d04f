package io.impscript.runtime.plan;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The few variables of the user's environment that a build knows. */
final class Environment {
  private static final Set<String> PROXIES =
      Set.of("http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy");

  private Environment() {}

  /** Both spellings, since programs differ in the one that they read. */
  static Map<String, String> proxies(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(entry -> PROXIES.contains(entry.getKey().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static OptionalLong epoch(Map<String, String> environment) {
    String text = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
