package io.impscript.runtime.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Proxies as the variables {@code http_proxy}, {@code https_proxy}, {@code all_proxy} and {@code
 * no_proxy} tell them, in either spelling, as curl reads them.
 */
final class ProxyVariables extends ProxySelector {
  private static final int USUAL_PORT = 1080;

  private final Map<String, String> variables = new TreeMap<>();

  ProxyVariables(Map<String, String> variables) {
    variables.forEach(
        (name, value) -> this.variables.merge(lower(name), value, (one, other) -> one));
  }

  @Override
  public List<Proxy> select(URI address) {
    String scheme = lower(String.valueOf(address.getScheme()));
    String text = value(scheme + "_proxy").orElse(value("all_proxy").orElse(""));
    return List.of(
        text.isEmpty() || isExcepted(lower(String.valueOf(address.getHost())))
            ? Proxy.NO_PROXY
            : proxy(text));
  }

  /** The failure is told by whoever asked. */
  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {}

  private Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  private boolean isExcepted(String host) {
    return Arrays.stream(value("no_proxy").orElse("").split("[,\\s]+"))
        .map(ProxyVariables::lower)
        .map(one -> one.replaceFirst("^\\*?\\.", ""))
        .filter(one -> !one.isEmpty())
        .anyMatch(one -> one.equals("*") || host.equals(one) || host.endsWith("." + one));
  }

  private static Proxy proxy(String text) {
    try {
      URI address = URI.create(text.contains("://") ? text : "http://" + text);
      int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
      return address.getHost() == null
          ? Proxy.NO_PROXY
          : new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port));
    } catch (IllegalArgumentException e) {
      return Proxy.NO_PROXY;
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
