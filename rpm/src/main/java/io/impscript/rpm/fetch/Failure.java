package io.impscript.rpm.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** What the JDK's client says, for people; of much it says nothing at all. */
final class Failure {
  private Failure() {}

  static String reason(IOException e) {
    if (isCausedBy(e, UnresolvedAddressException.class)
        || isCausedBy(e, UnknownHostException.class)) {
      return "there is no host of that name";
    } else if (e instanceof HttpConnectTimeoutException) {
      return "the server cannot be reached";
    } else if (e instanceof HttpTimeoutException) {
      return "the server does not answer";
    } else if (e instanceof ConnectException) {
      return "no connection to the server";
    } else if (e instanceof SSLException) {
      return "no secure connection: " + e.getMessage();
    }
    return e.getMessage() == null ? "the connection broke" : e.getMessage();
  }

  private static boolean isCausedBy(Throwable e, Class<? extends Throwable> kind) {
    Throwable at = e;
    for (int i = 0; at != null && i < 10; i++) {
      if (kind.isInstance(at)) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }
}
