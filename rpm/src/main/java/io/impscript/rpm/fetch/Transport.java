package io.impscript.rpm.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** The way to the bytes behind addresses. May be used by many threads at once. */
public interface Transport {
  /**
   * Opens what is at an address.
   *
   * @param known of the copy that is there already; {@link Validators#NONE} if there is none
   * @throws IOException if it cannot be had from there now; {@link RefusedException} if it is of no
   *     use to ask again
   */
  Response get(URI address, Validators known) throws IOException;

  /**
   * @param isUnchanged the copy that is there already is still right; there is no body then
   * @param validators to be given with the next question
   * @param isPacked the server says that it compressed the body for the way, which is not always so
   * @param body reading it fails rather than waits for ever
   */
  record Response(boolean isUnchanged, Validators validators, boolean isPacked, InputStream body)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
