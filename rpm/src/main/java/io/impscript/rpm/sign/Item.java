package io.impscript.rpm.sign;

import java.util.Optional;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;

/** One packet of an OpenPGP message. */
sealed interface Item {
  /**
   * @param secret its other half, where that is told
   */
  record Key(PGPPublicKey key, boolean isPrimary, Optional<PGPSecretKey> secret) implements Item {}

  /** The name of a key's owner. */
  record User(byte[] name) implements Item {}

  record Signature(PGPSignature signature) implements Item {}

  /** A key or signature of a kind that is unknown, or damaged. */
  record Unreadable(Kind kind, String reason) implements Item {}

  /**
   * What means nothing here.
   *
   * @param isSigned whether the signatures that follow are of it, as of a picture of the owner
   */
  record Other(boolean isSigned) implements Item {}

  /** What something unreadable is meant to be. */
  enum Kind {
    PRIMARY_KEY,
    SUBKEY,
    SECRET_KEY,
    SIGNATURE,
    OTHER
  }

  /** Whether what follows belongs to it and not to the key before. */
  default boolean beginsKey() {
    return this instanceof Key key && key.isPrimary()
        || this instanceof Unreadable other && other.kind() == Kind.PRIMARY_KEY;
  }

  /** Whether it changes nothing if it is left out. */
  default boolean isIdle() {
    return this instanceof Other other && !other.isSigned();
  }

  default boolean isSecret() {
    return this instanceof Key key && key.secret().isPresent()
        || this instanceof Unreadable other && other.kind() == Kind.SECRET_KEY;
  }
}
