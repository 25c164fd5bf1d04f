package io.impscript.rpm.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a compressed stream holds. Decompressors tell damage by exceptions of many kinds, not all of
 * them checked ones; here it is always an {@link RpmException}.
 */
public final class Unpacked extends InputStream {
  private final String source;
  private final String what;
  private final InputStream in;
  private Growth growth;

  /**
   * @param source what to call it in messages
   * @param what the thing that is damaged if it is, such as "the payload"
   * @param decoderBytes memory that the decompressor may take
   */
  public Unpacked(String source, String what, InputStream packed, int decoderBytes)
      throws IOException {
    this.source = source;
    this.what = what;
    this.in = told(() -> Compression.decompress(packed, decoderBytes));
  }

  /**
   * What is metadata by somebody who may want to fill our memory: it must not grow beyond what
   * texts do.
   */
  public static Unpacked ofText(String source, String what, InputStream packed, int decoderBytes)
      throws IOException {
    Growth growth = new Growth(packed);
    Unpacked unpacked = new Unpacked(source, what, growth, decoderBytes);
    unpacked.growth = growth;
    return unpacked;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = told(() -> in.read(target, offset, length));
    if (growth != null && growth.isTooMuch(count)) {
      throw new RpmException(source, what + " grows beyond measure when it is unpacked");
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private <T> T told(Step<T> step) throws IOException {
    try {
      return step.run();
    } catch (RpmException e) {
      throw e;
    } catch (IOException e) {
      throw new RpmException(source, what + " is damaged: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new RpmException(source, what + " is damaged", new IOException(e));
    }
  }

  private interface Step<T> {
    T run() throws IOException;
  }
}
