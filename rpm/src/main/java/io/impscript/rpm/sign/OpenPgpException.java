package io.impscript.rpm.sign;

import java.io.IOException;

/** Bytes that are no OpenPGP message of the kind that is needed; the message says why. */
class OpenPgpException extends IOException {
  private static final long serialVersionUID = 1;

  OpenPgpException(String reason) {
    super(reason);
  }

  OpenPgpException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** A secret key whose passphrase is not known. */
  static final class Locked extends OpenPgpException {
    private static final long serialVersionUID = 1;

    Locked(String reason) {
      super(reason);
    }
  }
}
