package io.impscript.rpm.sign;

import java.io.IOException;

/** A file of keys that cannot be used. The message has its name, the reason and what to do. */
public final class KeyException extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;

  KeyException(String source, String reason) {
    this(source, reason, "public keys are written by: gpg --armor --export NAME");
  }

  private KeyException(String source, String reason, String hint) {
    super(source + " holds no key that can be used: " + reason + "; " + hint);
    this.reason = reason;
  }

  static KeyException ofSecret(String source, String reason) {
    return new KeyException(
        source, reason, "secret keys are written by: gpg --armor --export-secret-keys NAME");
  }

  /** What is wrong, without the file's name. */
  public String reason() {
    return reason;
  }
}
