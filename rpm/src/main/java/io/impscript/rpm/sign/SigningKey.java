package io.impscript.rpm.sign;

import java.time.Instant;
import java.util.Optional;

/**
 * A key with what its owner signed of it.
 *
 * @param expires when it and, for a subkey, its primary key end
 * @param signs whether it is meant for signatures of files
 */
record SigningKey(
    KeyPacket key, String user, Optional<Instant> expires, boolean isRevoked, boolean signs) {
  KeyName name() {
    return new KeyName(key.fingerprint(), user);
  }
}
