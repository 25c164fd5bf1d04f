package io.impscript.rpm.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which proxy is asked for which address, as the usual variables say: {@code http_proxy}, {@code
 * https_proxy}, {@code all_proxy}, and {@code no_proxy} for those that are asked themselves.
 */
public final class Proxies {
  public static final Proxies NONE = new Proxies(Map.of());

  private static final String TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

  private final Map<String, URI> byScheme = new HashMap<>();
  private final List<String> exceptions;

  private Proxies(Map<String, String> variables) {
    for (String scheme : List.of("http", "https")) {
      String own = variables.getOrDefault(scheme + "_proxy", "");
      String text = own.isBlank() ? variables.getOrDefault("all_proxy", "") : own;
      if (!text.isBlank()) {
        byScheme.put(scheme, proxy(text.strip()));
      }
    }
    String none = variables.getOrDefault("no_proxy", "").toLowerCase(Locale.ROOT);
    this.exceptions = List.of(none.strip().split("[,\\s]+"));
  }

  /**
   * @param variables by name in either case; of two cases the lower one counts. Others are ignored
   * @throws IllegalArgumentException if one that is needed is no address of a proxy
   */
  public static Proxies of(Map<String, String> variables) {
    Map<String, String> lower = new HashMap<>();
    variables.forEach((name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
    variables.forEach((name, value) -> lower.computeIfPresent(name, (any, old) -> value));
    return new Proxies(lower);
  }

  private static URI proxy(String text) {
    URI address = Address.of(text.contains("://") ? text : "http://" + text);
    String scheme = String.valueOf(address.getScheme());
    if (address.getHost() == null || !scheme.equals("http")) {
      throw new IllegalArgumentException(
          "this is no address of a proxy: " + Address.shown(address) + "; write http://HOST:PORT");
    }
    return address;
  }

  /** Whom to ask for an address; empty for its own server. */
  Optional<URI> of(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    URI proxy = byScheme.get(scheme);
    return proxy == null || isException(address) ? Optional.empty() : Optional.of(proxy);
  }

  private boolean isException(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    String port = ":" + (address.getPort() < 0 ? usual : address.getPort());
    return exceptions.stream()
        .filter(one -> !one.isEmpty())
        .map(one -> one.endsWith(port) ? one.substring(0, one.length() - port.length()) : one)
        .map(one -> one.startsWith("*.") ? one.substring(1) : one)
        .anyMatch(one -> one.equals("*") || isWithin(host, one) || Network.has(one, host));
  }

  /** The domain itself or a host in it, with or without a dot before. */
  private static boolean isWithin(String host, String domain) {
    String name = domain.startsWith(".") ? domain.substring(1) : domain;
    return host.equals(name) || host.endsWith("." + name);
  }

  Optional<String> authorization(URI address) {
    // Through a tunnel the client itself says who asks; else each question does.
    return of(address).flatMap(Address::authorization);
  }

  /** The JDK keeps passwords from proxies of secure connections unless it is told not to. */
  void prepare() {
    boolean named = byScheme.values().stream().anyMatch(one -> one.getUserInfo() != null);
    if (named && System.getProperty(TUNNELS) == null) {
      System.setProperty(TUNNELS, "");
    }
  }

  ProxySelector selector() {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI address) {
        return List.of(Proxies.this.of(address).map(Proxies::server).orElse(Proxy.NO_PROXY));
      }

      @Override
      public void connectFailed(URI address, SocketAddress proxy, IOException e) {
        // Whoever asked is told.
      }
    };
  }

  private static Proxy server(URI address) {
    int port = address.getPort() < 0 ? 80 : address.getPort();
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), port));
  }
}
