package io.impscript.rpm.sign;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/** Digests by the numbers of OpenPGP (RFC 4880, 9.4). */
final class Digests {
  static final int SHA1 = 2;
  private static final int MD5 = 1;
  private static final int RIPEMD = 3;

  private static final Map<Integer, String> USABLE =
      Map.of(SHA1, "SHA1", 8, "SHA256", 9, "SHA384", 10, "SHA512", 11, "SHA224");

  private Digests() {}

  /** The name as the JDK has it in names of signatures; empty if it is unknown or useless. */
  static Optional<String> name(int number) {
    return Optional.ofNullable(USABLE.get(number));
  }

  /** Whether anybody can make two contents with the same digest. */
  static boolean isBroken(int number) {
    return number == MD5 || number == RIPEMD;
  }

  /** Whether that is possible with much computing. */
  static boolean isWeak(int number) {
    return isBroken(number) || number == SHA1;
  }

  /** For people. */
  static String title(int number) {
    return switch (number) {
      case MD5 -> "MD5";
      case SHA1 -> "SHA-1";
      case RIPEMD -> "RIPEMD-160";
      default -> name(number).map(name -> name.replace("SHA", "SHA-")).orElse("digest " + number);
    };
  }

  static MessageDigest of(String name) {
    try {
      return MessageDigest.getInstance(name.replace("SHA", "SHA-"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks " + name, e);
    }
  }

  static byte[] sha1(byte[] bytes) {
    return of("SHA1").digest(bytes);
  }
}
