package io.impscript.rpm.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** The way to the bytes behind addresses. May be used by many threads at once. */
public interface Transport {
  /**
   * Opens what is at an address.
   *
   * @param etag of the copy that is there already; empty if there is none
   * @throws IOException if it cannot be had from there now
   */
  Response get(URI address, String etag) throws IOException;

  /**
   * @param isUnchanged the copy that is there already is still right; there is no body then
   * @param etag to be given with the next question; empty if there is none
   * @param body reading it fails rather than waits for ever
   */
  record Response(boolean isUnchanged, String etag, InputStream body) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
