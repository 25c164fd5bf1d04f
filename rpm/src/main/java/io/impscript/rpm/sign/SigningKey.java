package io.impscript.rpm.sign;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPPublicKey;

/**
 * A key with what its owner signed of it.
 *
 * @param expires when it and, for a subkey, its primary key end
 * @param signs whether it is meant for signatures of files
 */
record SigningKey(
    PGPPublicKey key, String user, Optional<Instant> expires, boolean isRevoked, boolean signs) {
  KeyName name() {
    return new KeyName(fingerprint(key), user);
  }

  Instant created() {
    return key.getCreationTime().toInstant();
  }

  static String fingerprint(PGPPublicKey key) {
    return HexFormat.of().withUpperCase().formatHex(key.getFingerprint());
  }
}
