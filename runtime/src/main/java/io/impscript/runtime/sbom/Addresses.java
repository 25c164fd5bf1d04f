package io.impscript.runtime.sbom;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses as headers of packages state them; documents may only hold real ones. */
final class Addresses {
  private Addresses() {}

  /** The text, if it is an address of the web. */
  static Optional<String> ofWeb(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      boolean web = "http".equals(scheme) || "https".equals(scheme);
      return web && uri.getHost() != null ? Optional.of(text) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
