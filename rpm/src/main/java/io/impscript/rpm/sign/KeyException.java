package io.impscript.rpm.sign;

import java.io.IOException;

/** A file of keys that cannot be used. The message has its name, the reason and what to do. */
public final class KeyException extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final String hint;

  KeyException(String source, String reason) {
    this(source, reason, "public keys are written by: gpg --armor --export NAME");
  }

  private KeyException(String source, String reason, String hint) {
    super(source + " holds no key that can be used: " + reason + "; " + hint);
    this.reason = reason;
    this.hint = hint;
  }

  static KeyException ofSecret(String source, OpenPgpException e) {
    String hint =
        e instanceof OpenPgpException.Locked
            ? "its passphrase is the one that gpg asked for when it wrote the file"
            : "secret keys are written by: gpg --armor --export-secret-keys NAME";
    return new KeyException(source, e.getMessage(), hint);
  }

  /** What is wrong, without the file's name. */
  public String reason() {
    return reason;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }
}
