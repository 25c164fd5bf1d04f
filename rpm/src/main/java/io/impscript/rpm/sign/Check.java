package io.impscript.rpm.sign;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Optional;

/** Holds what is signed, as it comes, against one signature and one key. */
final class Check {
  private static final int EDWARDS_HALF = 32;

  private final SignaturePacket packet;
  private final KeyPacket key;
  private final Signature signature;

  /** Ed25519 signs the digest; the others do that themselves. */
  private final Optional<MessageDigest> digest;

  private Check(SignaturePacket packet, KeyPacket key, Signature signature) {
    this.packet = packet;
    this.key = key;
    this.signature = signature;
    this.digest = isEdwards(key) ? Digests.name(packet.hash()).map(Digests::of) : Optional.empty();
  }

  /**
   * Empty if the signature cannot be of that key: other algorithms, or a digest that is no good.
   */
  static Optional<Check> of(SignaturePacket packet, KeyPacket key) {
    Optional<String> hash = Digests.name(packet.hash());
    if (hash.isEmpty() || !isSameAlgorithm(packet.key(), key.algorithm())) {
      return Optional.empty();
    }
    try {
      Signature signature = Signature.getInstance(name(key, hash.get()));
      signature.initVerify(key.material());
      return Optional.of(new Check(packet, key, signature));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static boolean isSameAlgorithm(int one, int other) {
    return one == other || isRsa(one) && isRsa(other);
  }

  private static boolean isRsa(int algorithm) {
    return algorithm == KeyMaterial.RSA || algorithm == KeyMaterial.RSA_SIGN_ONLY;
  }

  private static boolean isEdwards(KeyPacket key) {
    return key.algorithm() == KeyMaterial.EDDSA || key.algorithm() == KeyMaterial.ED25519;
  }

  private static String name(KeyPacket key, String hash) {
    return switch (key.algorithm()) {
      case KeyMaterial.DSA -> hash + "withDSAinP1363Format";
      case KeyMaterial.ECDSA -> hash + "withECDSAinP1363Format";
      case KeyMaterial.EDDSA, KeyMaterial.ED25519 -> "Ed25519";
      default -> hash + "withRSA";
    };
  }

  Check with(byte[] bytes) {
    return with(bytes, bytes.length);
  }

  Check with(byte[] bytes, int count) {
    if (digest.isPresent()) {
      digest.get().update(bytes, 0, count);
      return this;
    }
    try {
      signature.update(bytes, 0, count);
      return this;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the key made the signature of just those bytes; to be asked once. */
  boolean isRight() {
    with(packet.trailer());
    try {
      if (digest.isPresent()) {
        signature.update(digest.get().digest());
      }
      return signature.verify(values());
    } catch (GeneralSecurityException | OpenPgpException | ArithmeticException e) {
      return false;
    }
  }

  private byte[] values() throws OpenPgpException {
    Bytes in = new Bytes(packet.values());
    byte[] values =
        switch (key.algorithm()) {
          case KeyMaterial.DSA -> pair(in, ((DSAKey) key.material()).getParams().getQ());
          case KeyMaterial.ECDSA -> pair(in, ((ECKey) key.material()).getParams().getOrder());
          case KeyMaterial.EDDSA -> joined(in.number(), in.number(), EDWARDS_HALF);
          case KeyMaterial.ED25519 -> in.take(2 * EDWARDS_HALF);
          default ->
              fixed(in.number(), (((RSAKey) key.material()).getModulus().bitLength() + 7) / 8);
        };
    if (in.hasMore()) {
      throw new OpenPgpException("something after the signature");
    }
    return values;
  }

  /** Early versions of Java 17 believe any signature whose numbers are zero or the order. */
  private static byte[] pair(Bytes in, BigInteger order) throws OpenPgpException {
    int width = (order.bitLength() + 7) / 8;
    return joined(within(order, in.number()), within(order, in.number()), width);
  }

  private static BigInteger within(BigInteger order, BigInteger number) throws OpenPgpException {
    if (number.signum() <= 0 || number.compareTo(order) >= 0) {
      throw new OpenPgpException("a number that no signature has");
    }
    return number;
  }

  private static byte[] joined(BigInteger one, BigInteger other, int width)
      throws OpenPgpException {
    byte[] both = new byte[2 * width];
    System.arraycopy(fixed(one, width), 0, both, 0, width);
    System.arraycopy(fixed(other, width), 0, both, width, width);
    return both;
  }

  private static byte[] fixed(BigInteger value, int width) throws OpenPgpException {
    byte[] number = value.toByteArray();
    int zeros = number.length > 1 && number[0] == 0 ? 1 : 0;
    int length = number.length - zeros;
    if (length > width) {
      throw new OpenPgpException("a number that is too large");
    }
    byte[] fixed = new byte[width];
    System.arraycopy(number, zeros, fixed, width - length, length);
    return fixed;
  }
}
