package io.impscript.rpm.sign;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A signature of version 3 or 4 (RFC 4880, 5.2).
 *
 * @param type what is signed: 0 for a file's bytes
 * @param key number of the key's algorithm
 * @param hash number of the digest
 * @param claims what the signature says of itself and its key
 * @param trailer bytes that are signed after the data
 * @param values the algorithm's own numbers, not read yet
 */
record SignaturePacket(int type, int key, int hash, Claims claims, byte[] trailer, byte[] values) {
  static final int BINARY = 0x00;
  static final int TEXT = 0x01;
  static final int FIRST_CERTIFICATION = 0x10;
  static final int LAST_CERTIFICATION = 0x13;
  static final int SUBKEY_BINDING = 0x18;
  static final int PRIMARY_BINDING = 0x19;
  static final int DIRECT_KEY = 0x1F;
  static final int KEY_REVOCATION = 0x20;
  static final int SUBKEY_REVOCATION = 0x28;
  static final int CERTIFICATION_REVOCATION = 0x30;

  /** Whether it says to be of that key, by its ID, its fingerprint or both. */
  boolean namesKey(KeyPacket one) {
    return !claims.namesOther(one) && (claims.issuer != 0 || !claims.fingerprint.isEmpty());
  }

  /** The signer's key: its fingerprint or, where that is not said, its ID; hexadecimal. */
  String issuer() {
    return claims.fingerprint.isEmpty()
        ? HexFormat.of().withUpperCase().toHexDigits(claims.issuer)
        : claims.fingerprint;
  }

  Instant created() {
    return Instant.ofEpochSecond(claims.created);
  }

  Optional<Instant> expires() {
    return claims.lifetime == 0
        ? Optional.empty()
        : Optional.of(created().plusSeconds(claims.lifetime));
  }

  /** Whether it is a signature of a version that came after those that are known here. */
  static boolean isNewer(Packet packet) {
    return packet.tag() == Packet.SIGNATURE && packet.body().length > 0 && packet.body()[0] > 4;
  }

  static SignaturePacket read(byte[] body) throws OpenPgpException {
    Bytes in = new Bytes(body);
    int version = in.octet();
    return switch (version) {
      case 3 -> third(in);
      case 4 -> fourth(in, body);
      default -> throw new OpenPgpException("a signature of version " + version);
    };
  }

  private static SignaturePacket third(Bytes in) throws OpenPgpException {
    if (in.octet() != 5) {
      throw new OpenPgpException("a signature with a wrong length");
    }
    byte[] trailer = in.take(5);
    Claims claims = new Claims();
    claims.created = ByteBuffer.wrap(trailer, 1, 4).getInt() & 0xFFFF_FFFFL;
    claims.issuer = in.eightOctets();
    int key = in.octet();
    int hash = in.octet();
    in.twoOctets();
    return new SignaturePacket(trailer[0] & 0xFF, key, hash, claims, trailer, in.take(in.left()));
  }

  private static SignaturePacket fourth(Bytes in, byte[] body) throws OpenPgpException {
    int type = in.octet();
    int key = in.octet();
    int hash = in.octet();
    Claims claims = new Claims();
    claims.read(in.part(in.twoOctets()), true);
    int signed = in.position();
    claims.read(in.part(in.twoOctets()), false);
    if (claims.created < 0) {
      throw new OpenPgpException("a signature that does not say when it was made");
    }
    in.twoOctets();
    byte[] trailer =
        ByteBuffer.allocate(signed + 6)
            .put(body, 0, signed)
            .put((byte) 4)
            .put((byte) 0xFF)
            .putInt(signed)
            .array();
    return new SignaturePacket(type, key, hash, claims, trailer, in.take(in.left()));
  }

  /** What stands in the subpackets (RFC 4880, 5.2.3.1). */
  static final class Claims {
    static final int SIGNS = 0x02;

    long created = -1;
    long lifetime;
    long keyLifetime;
    long issuer;
    String fingerprint = "";
    int flags = -1;
    byte[] embedded = {};

    boolean namesOther(KeyPacket one) {
      return issuer != 0 && issuer != one.id()
          || !fingerprint.isEmpty() && !fingerprint.equals(one.fingerprint());
    }

    private void read(Bytes in, boolean isSigned) throws OpenPgpException {
      while (in.hasMore()) {
        Bytes one = in.part(Packet.length(in, in.octet()));
        int type = one.octet();
        if (!take(type & 0x7F, one, isSigned) && isSigned && type > 0x7F) {
          throw new OpenPgpException("a signature with a demand of kind " + (type & 0x7F));
        }
      }
    }

    /** Only what is signed counts, but for hints of where to look. False if it is not known. */
    private boolean take(int type, Bytes in, boolean isSigned) throws OpenPgpException {
      switch (type) {
        case 2 -> created = isSigned ? in.fourOctets() : created;
        case 3 -> lifetime = isSigned ? in.fourOctets() : lifetime;
        case 9 -> keyLifetime = isSigned ? in.fourOctets() : keyLifetime;
        case 16 -> issuer = issuer == 0 ? in.eightOctets() : issuer;
        case 27 -> flags = isSigned ? in.hasMore() ? in.octet() : 0 : flags;
        case 32 -> embedded = embedded.length == 0 ? in.take(in.left()) : embedded;
        case 33 -> fingerprint(in);
        default -> {
          return isHarmless(type);
        }
      }
      return true;
    }

    private void fingerprint(Bytes in) throws OpenPgpException {
      if (in.octet() == 4 && fingerprint.isEmpty()) {
        fingerprint = HexFormat.of().withUpperCase().formatHex(in.take(20));
      }
    }

    /** Preferences and remarks, which ask nothing of those who check. */
    private static boolean isHarmless(int type) {
      return Arrays.stream(
              new int[] {4, 5, 7, 11, 12, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31, 34, 35})
          .anyMatch(known -> known == type);
    }
  }
}
