package io.impscript.rpm.sign;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A public key or subkey of version 4 (RFC 4880, 5.5.2).
 *
 * @param fingerprint hexadecimal, upper case
 * @param algorithm its number
 */
record KeyPacket(
    byte[] body, String fingerprint, Instant created, int algorithm, PublicKey material) {
  private static final int ID_BYTES = 8;

  /**
   * @throws OpenPgpException also for keys that the JDK has no algorithm for
   */
  static KeyPacket read(byte[] body) throws OpenPgpException {
    Bytes in = new Bytes(body);
    int version = in.octet();
    if (version != 4) {
      throw new OpenPgpException("a key of version " + version);
    }
    Instant created = Instant.ofEpochSecond(in.fourOctets());
    int algorithm = in.octet();
    PublicKey material = KeyMaterial.read(algorithm, in);
    return new KeyPacket(body, fingerprint(body), created, algorithm, material);
  }

  /** How many bytes at the beginning of a secret key are its public half. */
  static int publicLength(byte[] secret) throws OpenPgpException {
    Bytes in = new Bytes(secret);
    if (in.octet() != 4) {
      throw new OpenPgpException("a key of version " + secret[0]);
    }
    in.fourOctets();
    KeyMaterial.read(in.octet(), in);
    return in.position();
  }

  private static String fingerprint(byte[] body) {
    return HexFormat.of().withUpperCase().formatHex(Digests.sha1(signed(body)));
  }

  /** The last 64 bits of the fingerprint. */
  long id() {
    byte[] all = HexFormat.of().parseHex(fingerprint);
    return ByteBuffer.wrap(all, all.length - ID_BYTES, ID_BYTES).getLong();
  }

  /** What a signature of this key is of. */
  byte[] signed() {
    return signed(body);
  }

  private static byte[] signed(byte[] body) {
    return ByteBuffer.allocate(body.length + 3)
        .put((byte) 0x99)
        .putShort((short) body.length)
        .put(body)
        .array();
  }
}
