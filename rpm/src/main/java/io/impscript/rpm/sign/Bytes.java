package io.impscript.rpm.sign;

import java.math.BigInteger;

/** Reads the numbers of OpenPGP from bytes that may be hostile. */
final class Bytes {
  private static final int LARGEST_NUMBER = 16384;

  private final byte[] bytes;
  private final int end;
  private int at;

  Bytes(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Bytes(byte[] bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  boolean hasMore() {
    return at < end;
  }

  int left() {
    return end - at;
  }

  int position() {
    return at;
  }

  int octet() throws OpenPgpException {
    need(1);
    return bytes[at++] & 0xFF;
  }

  int twoOctets() throws OpenPgpException {
    return octet() << 8 | octet();
  }

  long fourOctets() throws OpenPgpException {
    return (long) twoOctets() << 16 | twoOctets();
  }

  long eightOctets() throws OpenPgpException {
    return fourOctets() << 32 | fourOctets();
  }

  byte[] take(long count) throws OpenPgpException {
    need(count);
    byte[] taken = new byte[(int) count];
    System.arraycopy(bytes, at, taken, 0, taken.length);
    at += taken.length;
    return taken;
  }

  /** The same bytes without a copy; they count as read here. */
  Bytes part(long count) throws OpenPgpException {
    need(count);
    Bytes part = new Bytes(bytes, at, at + (int) count);
    at += (int) count;
    return part;
  }

  /** A number of any length, with its bits before it (RFC 4880, 3.2). */
  BigInteger number() throws OpenPgpException {
    int bits = twoOctets();
    if (bits > LARGEST_NUMBER) {
      throw new OpenPgpException("a number of " + bits + " bits");
    }
    return new BigInteger(1, take((bits + 7) / 8));
  }

  private void need(long count) throws OpenPgpException {
    if (count < 0 || count > left()) {
      throw new OpenPgpException("it ends too early");
    }
  }
}
