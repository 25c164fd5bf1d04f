package io.impscript.runtime.engine;

import io.impscript.rpm.fetch.FileTransport;
import io.impscript.rpm.fetch.HttpTransport;
import io.impscript.rpm.fetch.Proxies;
import io.impscript.rpm.fetch.Transport;
import io.impscript.rpm.fetch.Validators;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The ways to repositories. The JDK's client costs a tenth of a second, so only who needs it pays.
 */
final class Transports {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Transports() {}

  /**
   * By scheme.
   *
   * @param proxies proxy variables, such as {@code https_proxy}
   */
  static Map<String, Transport> of(Map<String, String> proxies) {
    Transport net = new Net(proxies);
    return Map.of("file", new FileTransport(), "http", net, "https", net);
  }

  private static final class Net implements Transport {
    private final Map<String, String> proxies;
    private Transport real;

    Net(Map<String, String> proxies) {
      this.proxies = proxies;
    }

    @Override
    public Response get(URI address, Validators known) throws IOException {
      return real().get(address, known);
    }

    private synchronized Transport real() throws IOException {
      if (real == null) {
        try {
          real = new HttpTransport(PATIENCE, Proxies.of(proxies));
        } catch (IllegalArgumentException e) {
          throw new IOException(e.getMessage(), e);
        }
      }
      return real;
    }
  }
}
