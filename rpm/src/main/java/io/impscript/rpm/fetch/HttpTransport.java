package io.impscript.rpm.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** {@code http:} and {@code https:} addresses, by the JDK's client. */
public final class HttpTransport implements Transport {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final HttpClient client;
  private final Duration patience;

  /**
   * @param patience how long a server may send nothing at all before it counts as stalled
   */
  public HttpTransport(Duration patience) {
    this(patience, HttpClient.Builder.NO_PROXY);
  }

  /**
   * @param patience how long a server may send nothing at all before it counts as stalled
   * @param proxies by address
   */
  public HttpTransport(Duration patience, ProxySelector proxies) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .proxy(proxies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  @Override
  public Response get(URI address, String etag) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
    if (!etag.isEmpty()) {
      request.header("If-None-Match", etag);
    }
    HttpResponse<InputStream> response = send(request.build());
    String newEtag = response.headers().firstValue("ETag").orElse("");
    if (response.statusCode() == OK) {
      return new Response(false, newEtag, new ImpatientStream(response.body(), patience));
    }
    response.body().close();
    if (response.statusCode() == NOT_MODIFIED && !etag.isEmpty()) {
      return new Response(true, etag, InputStream.nullInputStream());
    }
    String answer = "the server answers " + response.statusCode();
    throw response.statusCode() == NOT_FOUND || response.statusCode() == GONE
        ? new MissingFileException(answer)
        : new IOException(answer);
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("this is no address: " + request.uri(), e);
    }
  }
}
