package io.impscript.rpm.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/** Digests by the numbers and names that packages and metadata use for them. */
public final class Checksum {
  private static final Map<Integer, String> BY_NUMBER =
      Map.of(1, "MD5", 2, "SHA-1", 8, "SHA-256", 9, "SHA-384", 10, "SHA-512", 11, "SHA-224");
  private static final Map<String, String> BY_NAME =
      Map.of(
          "md5", "MD5", "sha", "SHA-1", "sha1", "SHA-1", "sha224", "SHA-224", "sha256", "SHA-256",
          "sha384", "SHA-384", "sha512", "SHA-512");

  /** The number of SHA-256, which all that we write has. */
  public static final int SHA256 = 8;

  private Checksum() {}

  /** The digest of an OpenPGP number, as in RPM headers; empty if it is unknown. */
  public static Optional<MessageDigest> byNumber(long number) {
    return Optional.ofNullable(BY_NUMBER.get((int) number)).map(Checksum::digest);
  }

  /** The digest of a name, as in repository metadata; empty if it is unknown. */
  public static Optional<MessageDigest> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name)).map(Checksum::digest);
  }

  public static MessageDigest sha256() {
    return digest("SHA-256");
  }

  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks " + algorithm, e);
    }
  }
}
