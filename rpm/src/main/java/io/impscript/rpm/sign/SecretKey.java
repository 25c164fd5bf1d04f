package io.impscript.rpm.sign;

import io.impscript.rpm.file.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** A secret key, RSA or Ed25519, that is not locked by a passphrase. */
public final class SecretKey implements Signer {
  private static final int SHA256 = 8;
  private static final int CREATED = 2;
  private static final int ISSUER = 16;
  private static final int FINGERPRINT = 33;

  private final KeyPacket key;
  private final PrivateKey secret;
  private final Instant time;

  SecretKey(KeyPacket key, PrivateKey secret, Instant time) {
    this.key = key;
    this.secret = secret;
    this.time = time;
  }

  /**
   * Reads a file as {@code gpg --export-secret-keys} writes it, as text or bytes. Of several keys
   * that may sign at that time, the last is taken, which is a subkey where there is one.
   *
   * @param time of the signatures
   * @throws KeyException if there is none that can be used
   */
  public static SecretKey read(Path file, Instant time) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new SecretKeys(in.readNBytes(Keyring.LARGEST)).at(time);
    } catch (OpenPgpException e) {
      throw KeyException.ofSecret(file.toString(), e.getMessage());
    }
  }

  static PrivateKey material(KeyPacket key, Bytes in) throws OpenPgpException {
    try {
      return switch (key.algorithm()) {
        case KeyMaterial.RSA, KeyMaterial.RSA_SIGN_ONLY -> rsa(key, in.number());
        case KeyMaterial.EDDSA -> edwards(fixed(in.number()));
        default ->
            throw new OpenPgpException(
                "its algorithm has number " + key.algorithm() + "; RSA and Ed25519 can sign");
      };
    } catch (GeneralSecurityException e) {
      OpenPgpException bad = new OpenPgpException("a secret key that is none: " + e.getMessage());
      bad.initCause(e);
      throw bad;
    }
  }

  private static PrivateKey rsa(KeyPacket key, BigInteger exponent)
      throws GeneralSecurityException {
    BigInteger modulus = ((RSAPublicKey) key.material()).getModulus();
    return KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(modulus, exponent));
  }

  private static PrivateKey edwards(byte[] seed) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
  }

  /** A number in 32 bytes. */
  private static byte[] fixed(BigInteger number) throws OpenPgpException {
    byte[] bytes = number.toByteArray();
    int zeros = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    if (bytes.length - zeros > 32) {
      throw new OpenPgpException("a secret number that is too large");
    }
    byte[] fixed = new byte[32];
    int length = bytes.length - zeros;
    System.arraycopy(bytes, zeros, fixed, fixed.length - length, length);
    return fixed;
  }

  public KeyName name() {
    return new KeyName(key.fingerprint(), "");
  }

  @Override
  public boolean isRsa() {
    return key.algorithm() != KeyMaterial.EDDSA;
  }

  @Override
  public String armored(byte[] signed) {
    return Armor.write(Armor.SIGNATURE, signature(signed));
  }

  @Override
  public byte[] signature(byte[] signed) {
    byte[] head = head();
    byte[] trailer =
        ByteBuffer.allocate(head.length + 6)
            .put(head)
            .put((byte) 4)
            .put((byte) 0xFF)
            .putInt(head.length)
            .array();
    byte[] hint = subpacket(ISSUER, ByteBuffer.allocate(8).putLong(key.id()).array());
    byte[] values = values(value(signed, trailer));
    byte[] digest = digest(signed, trailer);
    ByteBuffer body = ByteBuffer.allocate(head.length + 2 + hint.length + 2 + values.length);
    body.put(head).putShort((short) hint.length).put(hint).put(digest, 0, 2).put(values);
    return new Packet(Packet.SIGNATURE, body.array()).bytes();
  }

  /** What is signed of the signature itself. */
  private byte[] head() {
    byte[] print = new byte[21];
    print[0] = 4;
    System.arraycopy(HexFormat.of().parseHex(key.fingerprint()), 0, print, 1, 20);
    byte[] issuer = subpacket(FINGERPRINT, print);
    byte[] created =
        subpacket(CREATED, ByteBuffer.allocate(4).putInt((int) time.getEpochSecond()).array());
    return ByteBuffer.allocate(6 + issuer.length + created.length)
        .put(new byte[] {4, SignaturePacket.BINARY, (byte) key.algorithm(), SHA256})
        .putShort((short) (issuer.length + created.length))
        .put(issuer)
        .put(created)
        .array();
  }

  private static byte[] subpacket(int type, byte[] content) {
    return ByteBuffer.allocate(content.length + 2)
        .put((byte) (content.length + 1))
        .put((byte) type)
        .put(content)
        .array();
  }

  private byte[] value(byte[] signed, byte[] trailer) {
    try {
      Signature signature = Signature.getInstance(isRsa() ? "SHA256withRSA" : "Ed25519");
      signature.initSign(secret);
      if (isRsa()) {
        signature.update(signed);
        signature.update(trailer);
      } else {
        signature.update(digest(signed, trailer));
      }
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign", e);
    }
  }

  private static byte[] digest(byte[] signed, byte[] trailer) {
    java.security.MessageDigest digest = Digests.of("SHA256");
    digest.update(signed);
    return digest.digest(trailer);
  }

  private byte[] values(byte[] value) {
    if (isRsa()) {
      return number(value);
    }
    byte[] first = number(Arrays.copyOfRange(value, 0, 32));
    byte[] second = number(Arrays.copyOfRange(value, 32, 64));
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static byte[] number(byte[] value) {
    BigInteger number = new BigInteger(1, value);
    byte[] bytes = number.toByteArray();
    int zeros = bytes[0] == 0 ? 1 : 0;
    return ByteBuffer.allocate(2 + bytes.length - zeros)
        .putShort((short) number.bitLength())
        .put(bytes, zeros, bytes.length - zeros)
        .array();
  }
}
