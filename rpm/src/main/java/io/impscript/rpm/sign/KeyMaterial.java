package io.impscript.rpm.sign;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Map;

/** Makes the JDK's keys of OpenPGP's numbers (RFC 4880, 5.5.2; RFC 6637; RFC 9580, 5.5.5). */
final class KeyMaterial {
  static final int RSA = 1;
  static final int RSA_SIGN_ONLY = 3;
  static final int DSA = 17;
  static final int ECDSA = 19;
  static final int EDDSA = 22;
  static final int ED25519 = 27;
  private static final int ENCRYPTION_ONLY_RSA = 2;
  private static final int ELGAMAL = 16;
  private static final int ECDH = 18;
  private static final int X25519 = 25;

  private static final int SMALLEST = 1024;
  private static final int LARGEST = 8192;
  private static final int LONGEST_EXPONENT = 64;

  /** By the identifier in a key: the curve's beginning of an X.509 key, ended by the point. */
  private static final Map<String, String> CURVES =
      Map.of(
          "2a8648ce3d030107", "3059301306072a8648ce3d020106082a8648ce3d030107034200",
          "2b81040022", "3076301006072a8648ce3d020106052b81040022036200",
          "2b81040023", "30819b301006072a8648ce3d020106052b8104002303818600");

  private static final String EDWARDS = "2b06010401da470f01";
  private static final String EDWARDS_START = "302a300506032b6570032100";
  private static final int EDWARDS_BYTES = 32;

  private KeyMaterial() {}

  static boolean isForSigning(int algorithm) {
    return switch (algorithm) {
      case ENCRYPTION_ONLY_RSA, ELGAMAL, ECDH, X25519 -> false;
      default -> true;
    };
  }

  static PublicKey read(int algorithm, Bytes in) throws OpenPgpException {
    try {
      return switch (algorithm) {
        case RSA, RSA_SIGN_ONLY -> rsa(in);
        case DSA -> dsa(in);
        case ECDSA -> ecdsa(in);
        case EDDSA -> eddsa(in);
        case ED25519 -> edwards(in.take(EDWARDS_BYTES));
        default -> throw new OpenPgpException("a key of the unknown algorithm " + algorithm);
      };
    } catch (GeneralSecurityException e) {
      OpenPgpException bad = new OpenPgpException("a key that is none: " + e.getMessage());
      bad.initCause(e);
      throw bad;
    }
  }

  private static PublicKey rsa(Bytes in) throws OpenPgpException, GeneralSecurityException {
    BigInteger modulus = sized(in.number());
    BigInteger exponent = in.number();
    if (exponent.bitLength() > LONGEST_EXPONENT) {
      throw new OpenPgpException("a key with an exponent of " + exponent.bitLength() + " bits");
    }
    return key("RSA", new RSAPublicKeySpec(modulus, exponent));
  }

  private static PublicKey dsa(Bytes in) throws OpenPgpException, GeneralSecurityException {
    BigInteger prime = sized(in.number());
    BigInteger order = in.number();
    BigInteger base = in.number();
    return key("DSA", new DSAPublicKeySpec(in.number(), prime, order, base));
  }

  private static BigInteger sized(BigInteger number) throws OpenPgpException {
    if (number.bitLength() < SMALLEST || number.bitLength() > LARGEST) {
      throw new OpenPgpException(
          "a key of "
              + number.bitLength()
              + " bits; from "
              + SMALLEST
              + " to "
              + LARGEST
              + " are possible");
    }
    return number;
  }

  private static PublicKey ecdsa(Bytes in) throws OpenPgpException, GeneralSecurityException {
    String start = CURVES.get(HexFormat.of().formatHex(in.take(in.octet())));
    if (start == null) {
      throw new OpenPgpException("a key of an unknown curve");
    }
    return key("EC", encoded(start, point(in)));
  }

  private static PublicKey eddsa(Bytes in) throws OpenPgpException, GeneralSecurityException {
    if (!HexFormat.of().formatHex(in.take(in.octet())).equals(EDWARDS)) {
      throw new OpenPgpException("a key of an unknown curve");
    }
    byte[] point = point(in);
    if (point.length != EDWARDS_BYTES + 1 || point[0] != 0x40) {
      throw new OpenPgpException("a key whose point is in an unknown form");
    }
    return edwards(java.util.Arrays.copyOfRange(point, 1, point.length));
  }

  private static byte[] point(Bytes in) throws OpenPgpException {
    return in.take((in.twoOctets() + 7) / 8);
  }

  private static PublicKey edwards(byte[] point) throws GeneralSecurityException {
    return key("Ed25519", encoded(EDWARDS_START, point));
  }

  private static KeySpec encoded(String start, byte[] point) {
    byte[] head = HexFormat.of().parseHex(start);
    return new X509EncodedKeySpec(
        ByteBuffer.allocate(head.length + point.length).put(head).put(point).array());
  }

  private static PublicKey key(String algorithm, KeySpec spec) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePublic(spec);
  }
}
