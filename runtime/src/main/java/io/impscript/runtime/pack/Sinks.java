package io.impscript.runtime.pack;

import java.io.IOException;

/** Chooses the compressor of an archive. */
final class Sinks {
  private Sinks() {}

  /**
   * A sink that compresses into the target.
   *
   * @param length of what will be written, in bytes
   * @throws PackException if a kernel would not unpack archives of this method
   */
  static ByteSink compressing(ByteSink target, Compression compression, long length)
      throws IOException {
    int workers = Runtime.getRuntime().availableProcessors();
    return switch (compression.method()) {
      case NONE -> target;
      case GZIP -> new GzipSink(target, compression.level(), workers);
      case ZSTD -> new ZstdSink(target, compression.level(), length, workers);
      case XZ, LZ4 ->
          throw new PackException(
              "a cpio archive is not compressed with %s here; choose none, gzip or zstd"
                  .formatted(compression.method().text()));
    };
  }
}
