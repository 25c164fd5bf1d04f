package io.impscript.runtime.cli;

import io.impscript.rpm.sign.Keyring;
import io.impscript.rpm.sign.SignatureVerifier;
import io.impscript.rpm.sign.Verdict;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Checks a signature by RSA, as most distributions have them: see {@link Rehearsal}. The secret
 * half of its key is gone.
 */
final class RehearsalSignature {
  private RehearsalSignature() {}

  static Verdict check() throws IOException {
    byte[] signed = "nothing".getBytes(StandardCharsets.US_ASCII);
    Keyring keys = Keyring.read("the rehearsal", bytes("rehearsal-key.asc"));
    return new SignatureVerifier(keys, Instant.now()).index(signed, bytes("rehearsal.asc"));
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = RehearsalSignature.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return in.readAllBytes();
    }
  }
}
