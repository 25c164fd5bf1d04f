package io.impscript.rpm.sign;

import org.bouncycastle.bcpg.HashAlgorithmTags;

/** Digests by the numbers of OpenPGP (RFC 9580, 9.5). */
final class Digests {
  private Digests() {}

  /** Whether signatures over it are looked at. */
  static boolean isUsable(int number) {
    return switch (number) {
      case HashAlgorithmTags.SHA1,
          HashAlgorithmTags.SHA224,
          HashAlgorithmTags.SHA256,
          HashAlgorithmTags.SHA384,
          HashAlgorithmTags.SHA512,
          HashAlgorithmTags.SHA3_256,
          HashAlgorithmTags.SHA3_512 ->
          true;
      default -> false;
    };
  }

  /** Whether anybody can make two contents with the same digest. */
  static boolean isBroken(int number) {
    return number == HashAlgorithmTags.MD5 || number == HashAlgorithmTags.RIPEMD160;
  }

  /** Whether that is possible with much computing. */
  static boolean isWeak(int number) {
    return isBroken(number) || number == HashAlgorithmTags.SHA1;
  }

  /** For people; only of weak ones. */
  static String title(int number) {
    return switch (number) {
      case HashAlgorithmTags.MD5 -> "MD5";
      case HashAlgorithmTags.SHA1 -> "SHA-1";
      case HashAlgorithmTags.RIPEMD160 -> "RIPEMD-160";
      default -> "digest " + number;
    };
  }
}
