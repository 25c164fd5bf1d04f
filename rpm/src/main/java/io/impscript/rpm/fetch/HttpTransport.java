package io.impscript.rpm.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code http:} and {@code https:} addresses, by the JDK's client. A name and a password in an
 * address are given to its server, and to no other that it redirects to.
 */
public final class HttpTransport implements Transport {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int MOST_REDIRECTS = 10;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Of those that blame the question: too slow, too early, too often. */
  private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(408, 425, 429);

  private final HttpClient client;
  private final Duration patience;
  private final Proxies proxies;

  /**
   * @param patience how long a server may send nothing at all before it counts as stalled; one that
   *     sends less than 1,000 bytes a second for so long counts as such, too
   */
  public HttpTransport(Duration patience) {
    this(patience, Proxies.NONE);
  }

  public HttpTransport(Duration patience, Proxies proxies) {
    this.patience = patience;
    this.proxies = proxies;
    proxies.prepare();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(proxies.selector())
            .build();
  }

  @Override
  public Response get(URI address, Validators known) throws IOException {
    URI at = address;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpResponse<InputStream> response = send(request(address, at, known));
      if (!REDIRECTS.contains(response.statusCode())) {
        return answer(response, known);
      }
      response.body().close();
      at = next(at, response);
    }
    throw new RefusedException("it redirects more than " + MOST_REDIRECTS + " times");
  }

  private HttpRequest request(URI asked, URI at, Validators known) throws IOException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(Address.plain(at))
              .timeout(patience)
              .header("User-Agent", "impscript")
              .header("Accept-Encoding", "identity");
      URI login = at.getUserInfo() == null && Address.isSameServer(asked, at) ? asked : at;
      Address.authorization(login).ifPresent(text -> request.header("Authorization", text));
      proxies.authorization(at).ifPresent(text -> request.header("Proxy-Authorization", text));
      header(request, "If-None-Match", known.etag());
      header(request, "If-Modified-Since", known.lastModified());
      return request.build();
    } catch (IllegalArgumentException e) {
      throw new RefusedException("this is no address that can be asked", e);
    }
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (!value.isEmpty()) {
      request.header(name, value);
    }
  }

  private Response answer(HttpResponse<InputStream> response, Validators known) throws IOException {
    int status = response.statusCode();
    if (status == OK) {
      Validators validators =
          new Validators(header(response, "ETag"), header(response, "Last-Modified"));
      boolean packed =
          header(response, "Content-Encoding").toLowerCase(Locale.ROOT).endsWith("gzip");
      InputStream body = new ImpatientStream(response.body(), patience);
      return new Response(false, validators, packed, body);
    }
    response.body().close();
    if (status == NOT_MODIFIED && known.areThere()) {
      return new Response(true, known, false, InputStream.nullInputStream());
    }
    AnswerException answer = new AnswerException(status);
    if (answer.isGone()) {
      throw new MissingFileException(answer);
    }
    boolean forGood = status / 100 == 4 && !WORTH_ANOTHER_TRY.contains(status);
    throw forGood ? new RefusedException(answer.getMessage(), answer) : answer;
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static URI next(URI at, HttpResponse<?> response) throws IOException {
    Optional<URI> next;
    try {
      next = response.headers().firstValue("Location").map(text -> at.resolve(Address.of(text)));
    } catch (IllegalArgumentException e) {
      throw new RefusedException("it redirects to what is no address", e);
    }
    if (next.isEmpty()) {
      throw new RefusedException("it redirects to nowhere");
    }
    String from = String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT);
    String to = String.valueOf(next.get().getScheme()).toLowerCase(Locale.ROOT);
    if (!to.equals("https") && !(to.equals("http") && from.equals("http"))) {
      throw new RefusedException(
          "it redirects to " + Address.shown(next.get()) + ", which is not followed");
    }
    return next.get();
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("this is no address that can be asked", e);
    } catch (IOException e) {
      throw new IOException(Failure.reason(e), e);
    }
  }
}
