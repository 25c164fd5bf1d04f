package io.impscript.rpm.file;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * The compressions of payloads and metadata. What is compressed is known by its first bytes, not by
 * what somebody says of it.
 */
public enum Compression {
  NONE(""),
  GZIP(".gz"),
  XZ(".xz"),
  ZSTD(".zst"),
  BZIP2(".bz2"),
  LZMA(".lzma");

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_MAGIC = 6;

  private final String suffix;

  Compression(String suffix) {
    this.suffix = suffix;
  }

  /** What file names end in, with the dot. */
  public String suffix() {
    return suffix;
  }

  /**
   * What a stream holds, whatever compresses it.
   *
   * @param decoderBytes memory that the decompressor may take
   */
  public static InputStream decompress(InputStream in, int decoderBytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    return detect(buffered).open(buffered, decoderBytes);
  }

  /** By the first bytes, which stay to be read. */
  static Compression detect(BufferedInputStream in) throws IOException {
    in.mark(LONGEST_MAGIC);
    byte[] start = in.readNBytes(LONGEST_MAGIC);
    in.reset();
    if (begins(start, 0x1F, 0x8B)) {
      return GZIP;
    } else if (begins(start, 0xFD, '7', 'z', 'X', 'Z', 0)) {
      return XZ;
    } else if (begins(start, 0x28, 0xB5, 0x2F, 0xFD)) {
      return ZSTD;
    } else if (begins(start, 'B', 'Z', 'h')) {
      return BZIP2;
    }
    return begins(start, 0x5D, 0, 0) ? LZMA : NONE;
  }

  private static boolean begins(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private InputStream open(InputStream in, int decoderBytes) throws IOException {
    int kibibytes = decoderBytes >> 10;
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GZIPInputStream(in, BUFFER);
      case XZ -> new XZInputStream(in, kibibytes);
      case ZSTD -> zstd(in, decoderBytes);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      case LZMA -> new LZMAInputStream(in, kibibytes);
    };
  }

  private static InputStream zstd(InputStream in, int decoderBytes) throws IOException {
    return NativeCode.ofZstd(() -> new ZstdInputStream(in))
        .setLongMax(31 - Integer.numberOfLeadingZeros(decoderBytes));
  }

  private static OutputStream zstd(OutputStream out) throws IOException {
    return NativeCode.ofZstd(() -> new ZstdOutputStream(out, 3));
  }

  /** Compresses, always to the same bytes for the same input. */
  public OutputStream compress(OutputStream out) throws IOException {
    return switch (this) {
      case NONE -> out;
      case GZIP -> gzip(out);
      case XZ -> new XZOutputStream(out, new LZMA2Options());
      case ZSTD -> zstd(out);
      case BZIP2, LZMA -> throw new IllegalArgumentException(this + " is only read");
    };
  }

  /** With neither a time nor a name, and without the operating system, which is ours by chance. */
  private static OutputStream gzip(OutputStream out) throws IOException {
    GzipParameters parameters = new GzipParameters();
    parameters.setOS(GzipParameters.OS.UNKNOWN);
    parameters.setCompressionLevel(9);
    return new GzipCompressorOutputStream(out, parameters);
  }
}
