package io.impscript.rpm.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Addresses of repositories. They may have a password or a token, which no message may show. */
final class Address {
  private Address() {}

  /** For people: without a password and without what a query says. */
  public static String shown(URI address) {
    String text = plain(address).toString();
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query) + "?...";
  }

  /** The address of a file of a repository, whether that ends in a slash or not. */
  static URI resolve(URI repository, String location) {
    if (location.matches("(?s)(https?|file):.*")) {
      return ofOther(repository, location);
    }
    String base = repository.toString();
    // A token comes behind the path of whatever is asked for.
    int query = base.indexOf('?');
    String token = query < 0 ? "" : base.substring(query);
    String folder = query < 0 ? base : base.substring(0, query);
    return of(folder + (folder.endsWith("/") ? "" : "/") + escaped(location) + token);
  }

  /** What comes from the net leads to the net only. */
  private static URI ofOther(URI repository, String location) {
    URI address = of(escaped(location));
    if ("file".equals(address.getScheme()) && !"file".equals(repository.getScheme())) {
      throw new IllegalArgumentException("\"" + location + "\" leads to files of this machine");
    }
    return address;
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static URI of(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("this is no address", e);
    }
  }

  /** File names have characters that addresses write in another way. */
  private static String escaped(String location) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < location.length(); i++) {
      char c = location.charAt(i);
      if (c <= ' ' || "\"<>[]\\^`{|}".indexOf(c) >= 0 || c == 0x7F) {
        escaped.append(String.format("%%%02X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Without a name and a password. */
  static URI plain(URI address) {
    String user = address.getRawUserInfo();
    return user == null ? address : URI.create(address.toString().replaceFirst("//[^/@]*@", "//"));
  }

  /** What a server asks of somebody with a name and a password; empty without one. */
  static Optional<String> authorization(URI address) {
    if (address.getUserInfo() == null) {
      return Optional.empty();
    }
    byte[] both = address.getUserInfo().getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** Whether a password for one is one for the other, too. */
  static boolean isSameServer(URI one, URI other) {
    return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
        && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort();
  }
}
