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

  @Override
  public int read() throws IOException {
    return told(in::read);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return told(() -> in.read(target, offset, length));
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
