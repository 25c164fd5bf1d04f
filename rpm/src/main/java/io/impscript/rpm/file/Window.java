package io.impscript.rpm.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * What a payload unpacks to, piece by piece. Damage, of which decompressors tell by exceptions of
 * many kinds, is always an {@link RpmException} here.
 */
final class Window {
  private final String source;
  private final ByteBuffer window;
  private final Feed feed;

  /** Where the pieces come from. */
  interface Feed {
    /** Puts at least one byte into a window that has room; false if there are none left. */
    boolean fill(ByteBuffer window) throws IOException;
  }

  private Window(String source, ByteBuffer window, Feed feed) {
    this.source = source;
    this.window = window.clear().limit(0);
    this.feed = feed;
  }

  /**
   * @param source what to call the package in messages
   * @param decoderBytes memory that the decompressor may take
   */
  static Window open(String source, InputStream packed, int decoderBytes, Unpacker unpacker)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(packed, 1 << 13);
    Feed feed =
        Compression.detect(buffered) == Compression.ZSTD
            ? new ZstdFeed(buffered, unpacker, decoderBytes)
            : streamed(new Unpacked(source, "the payload", buffered, decoderBytes), unpacker);
    return new Window(source, unpacker.window, feed);
  }

  private static Feed streamed(InputStream unpacked, Unpacker unpacker) {
    return window -> {
      int count =
          unpacked.read(unpacker.copy, 0, Math.min(window.remaining(), unpacker.copy.length));
      window.put(unpacker.copy, 0, Math.max(0, count));
      return count > 0;
    };
  }

  /** As many bytes as there are, at most as many as wanted. */
  byte[] upTo(int length) throws IOException {
    byte[] bytes = new byte[length];
    int size = 0;
    for (int count = 0; count >= 0 && size < length; size += Math.max(0, count)) {
      count = read(bytes, size, length - size);
    }
    return size == length ? bytes : java.util.Arrays.copyOf(bytes, size);
  }

  /** As {@link InputStream#read(byte[], int, int)}. */
  int read(byte[] target, int offset, int length) throws IOException {
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, window.remaining());
    window.get(target, offset, count);
    return count;
  }

  /** Passes bytes over; -1 at the end. */
  int skip(long most) throws IOException {
    if (!hasMore()) {
      return -1;
    }
    int count = (int) Math.min(most, window.remaining());
    window.position(window.position() + count);
    return count;
  }

  /** Writes some bytes of what is left; returns how many, -1 at the end. */
  int write(WritableByteChannel channel, long most) throws IOException {
    if (!hasMore()) {
      return -1;
    }
    int end = window.limit();
    int start = window.position();
    window.limit((int) Math.min(end, start + most));
    try {
      while (window.hasRemaining()) {
        channel.write(window);
      }
    } finally {
      window.limit(end);
    }
    return window.position() - start;
  }

  private boolean hasMore() throws IOException {
    if (window.hasRemaining()) {
      return true;
    }
    window.clear();
    try {
      return feed.fill(window);
    } catch (RpmException e) {
      throw e;
    } catch (IOException e) {
      throw new RpmException(source, "the payload is damaged: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new RpmException(source, "the payload is damaged", new IOException(e));
    } finally {
      window.flip();
    }
  }
}
