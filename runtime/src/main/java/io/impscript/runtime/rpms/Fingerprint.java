package io.impscript.runtime.rpms;

import io.impscript.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Sums up values one after another so that different values, or others in length, differ. */
final class Fingerprint {
  private final MessageDigest digest = Sha256.digest();

  Fingerprint add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  Fingerprint add(long number) {
    return add(Long.toString(number));
  }

  Fingerprint add(Enum<?> constant) {
    return add(constant.name());
  }

  /** Hexadecimal; to be called once. */
  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
