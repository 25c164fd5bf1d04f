package io.impscript.rpm.sign;

import java.util.ArrayList;
import java.util.List;

/**
 * One packet of an OpenPGP message (RFC 4880, 4).
 *
 * @param tag what kind of packet it is
 */
record Packet(int tag, byte[] body) {
  static final int SIGNATURE = 2;
  static final int SECRET_KEY = 5;
  static final int PUBLIC_KEY = 6;
  static final int USER = 13;
  static final int PUBLIC_SUBKEY = 14;

  private static final int MARKER = 0x80;
  private static final int NEW_FORMAT = 0x40;
  private static final int MOST = 20_000;

  /**
   * All packets. Keys and signatures have lengths that are known at their beginning; packets of
   * other lengths are refused.
   */
  static List<Packet> read(byte[] message) throws OpenPgpException {
    Bytes in = new Bytes(message);
    List<Packet> packets = new ArrayList<>();
    while (in.hasMore()) {
      if (packets.size() == MOST) {
        throw new OpenPgpException("it has more than " + MOST + " packets");
      }
      int start = in.octet();
      if ((start & MARKER) == 0) {
        throw new OpenPgpException("it is not in the form of OpenPGP");
      }
      boolean isNew = (start & NEW_FORMAT) != 0;
      int tag = isNew ? start & 0x3F : start >> 2 & 0xF;
      long length = isNew ? newLength(in) : oldLength(in, start & 3);
      packets.add(new Packet(tag, in.take(length)));
    }
    return packets;
  }

  private static long oldLength(Bytes in, int kind) throws OpenPgpException {
    return switch (kind) {
      case 0 -> in.octet();
      case 1 -> in.twoOctets();
      case 2 -> in.fourOctets();
      default -> throw new OpenPgpException("a packet without a length");
    };
  }

  private static long newLength(Bytes in) throws OpenPgpException {
    int first = in.octet();
    if (first >= 224 && first < 255) {
      throw new OpenPgpException("a packet in parts");
    }
    return length(in, first);
  }

  /** Also the lengths of subpackets, which have no parts. */
  static long length(Bytes in, int first) throws OpenPgpException {
    if (first < 192) {
      return first;
    }
    return first < 255 ? (first - 192 << 8) + in.octet() + 192 : in.fourOctets();
  }

  /** The packet with its head, in the form of length that all programs read. */
  byte[] bytes() {
    return java.nio.ByteBuffer.allocate(body.length + 3)
        .put((byte) (MARKER | tag << 2 | 1))
        .putShort((short) body.length)
        .put(body)
        .array();
  }
}
