package io.impscript.rpm.sign;

import java.util.Set;
import org.bouncycastle.bcpg.DSAPublicBCPGKey;
import org.bouncycastle.bcpg.ECPublicBCPGKey;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.operator.PGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentVerifierBuilderProvider;

/** Which keys can sign, of which sizes, and who computes for them. */
final class Algorithms {
  /** Nobody makes such keys any more, but some are still about. */
  private static final int RSA_SIGN_ONLY = 3;

  private static final int SMALLEST = 1024;
  private static final int LARGEST = 8192;

  /** Larger ones make each check take seconds. */
  private static final int LONGEST_EXPONENT = 64;

  private static final int LONGEST_ORDER = 512;

  private static final Set<String> EDWARDS = Set.of("1.3.6.1.4.1.11591.15.1", "1.3.101.113");

  /** NIST P-256, P-384, P-521, brainpool P256r1, P384r1, P512r1, secp256k1. */
  private static final Set<String> CURVES =
      Set.of(
          "1.2.840.10045.3.1.7",
          "1.3.132.0.34",
          "1.3.132.0.35",
          "1.3.36.3.3.2.8.1.1.7",
          "1.3.36.3.3.2.8.1.1.11",
          "1.3.36.3.3.2.8.1.1.13",
          "1.3.132.0.10");

  private Algorithms() {}

  /**
   * @throws OpenPgpException if that key can have made no signature that counts
   */
  static void require(PGPPublicKey key) throws OpenPgpException {
    switch (key.getAlgorithm()) {
      case PublicKeyAlgorithmTags.RSA_GENERAL, RSA_SIGN_ONLY -> rsa(key);
      case PublicKeyAlgorithmTags.DSA -> dsa(key);
      case PublicKeyAlgorithmTags.ECDSA -> curve(key, CURVES);
      case PublicKeyAlgorithmTags.EDDSA_LEGACY -> curve(key, EDWARDS);
      case PublicKeyAlgorithmTags.Ed25519, PublicKeyAlgorithmTags.Ed448 -> {}
      default -> throw new OpenPgpException("a key of the unknown algorithm " + key.getAlgorithm());
    }
    try {
      verifiers(key.getAlgorithm()).get(key.getAlgorithm(), HashAlgorithmTags.SHA256).build(key);
    } catch (PGPException | RuntimeException e) {
      throw new OpenPgpException("a key that is none: " + e.getMessage(), e);
    }
  }

  private static void rsa(PGPPublicKey key) throws OpenPgpException {
    sized(key);
    RSAPublicBCPGKey numbers = (RSAPublicBCPGKey) key.getPublicKeyPacket().getKey();
    int exponent = numbers.getPublicExponent().bitLength();
    if (exponent > LONGEST_EXPONENT) {
      throw new OpenPgpException("a key with an exponent of " + exponent + " bits");
    }
  }

  private static void dsa(PGPPublicKey key) throws OpenPgpException {
    sized(key);
    DSAPublicBCPGKey numbers = (DSAPublicBCPGKey) key.getPublicKeyPacket().getKey();
    int order = numbers.getQ().bitLength();
    if (order > LONGEST_ORDER) {
      throw new OpenPgpException("a key whose second number has " + order + " bits");
    }
  }

  private static void sized(PGPPublicKey key) throws OpenPgpException {
    int bits = key.getBitStrength();
    if (bits < SMALLEST || bits > LARGEST) {
      throw new OpenPgpException(
          "a key of " + bits + " bits; from " + SMALLEST + " to " + LARGEST + " are possible");
    }
  }

  private static void curve(PGPPublicKey key, Set<String> known) throws OpenPgpException {
    String curve = ((ECPublicBCPGKey) key.getPublicKeyPacket().getKey()).getCurveOID().getId();
    if (!known.contains(curve)) {
      throw new OpenPgpException("a key of the unknown curve " + curve);
    }
  }

  static boolean isRsa(int algorithm) {
    return algorithm == PublicKeyAlgorithmTags.RSA_GENERAL || algorithm == RSA_SIGN_ONLY;
  }

  /**
   * Java's own algorithms, which load fastest, but for elliptic curves: Java 17 has lost some of
   * them, and its early versions believe any signature over them whose numbers are zero.
   */
  static PGPContentVerifierBuilderProvider verifiers(int algorithm) {
    return algorithm == PublicKeyAlgorithmTags.ECDSA
        ? new BcPGPContentVerifierBuilderProvider()
        : new JcaPGPContentVerifierBuilderProvider();
  }
}
