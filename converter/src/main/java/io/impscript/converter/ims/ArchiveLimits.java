package io.impscript.converter.ims;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much may come out of an archive. Real descriptions are far below; what is above would fill a
 * disk.
 *
 * @param members number of members
 * @param bytes bytes of the unpacked tar
 * @param ratio unpacked bytes for each packed byte, looked at from {@link #FREE_BYTES} on
 */
record ArchiveLimits(int members, long bytes, int ratio) {
  /** The limits of normal runs. */
  public static final ArchiveLimits STANDARD = new ArchiveLimits(200_000, 8L << 30, 250);

  /** A small archive of zeros may have any ratio. */
  static final long FREE_BYTES = 64L << 20;

  /** Tells that a limit was passed. */
  static final class Passed extends IOException {
    Passed(String message) {
      super(message);
    }
  }

  /** Counts what is read from a stream. */
  static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }

  /** A stream of unpacked bytes that ends with {@link Passed} beyond the limits. */
  InputStream guard(InputStream unpacked, Counted packed) {
    return new FilterInputStream(unpacked) {
      private long count;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count += Math.max(read, 0);
        check(count, packed.count());
        return read;
      }

      @Override
      public long skip(long n) throws IOException {
        byte[] waste = new byte[(int) Math.min(n, 1 << 16)];
        return n <= 0 ? 0 : Math.max(read(waste, 0, waste.length), 0);
      }
    };
  }

  private void check(long unpacked, long packed) throws Passed {
    if (unpacked > bytes) {
      throw new Passed("it unpacks to more than " + (bytes >> 20) + " MiB");
    } else if (unpacked > FREE_BYTES && unpacked / ratio > packed) {
      throw new Passed("it unpacks to more than " + ratio + " times its size");
    }
  }
}
