package io.impscript.rpm.sign;

import java.io.IOException;

/** Bytes that are no OpenPGP message of the kind that is needed; the message says why. */
final class OpenPgpException extends IOException {
  private static final long serialVersionUID = 1;

  OpenPgpException(String reason) {
    super(reason);
  }
}
