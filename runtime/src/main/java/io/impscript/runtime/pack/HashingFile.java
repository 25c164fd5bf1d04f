package io.impscript.runtime.pack;

import io.impscript.digest.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A new file, its SHA-256 made while it is written. Whoever publishes it brings it to the disk. */
final class HashingFile implements ByteSink {
  private final Path file;
  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private long size;
  private boolean finished;

  private HashingFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Creates the file.
   *
   * @throws PackException if it exists or its folder cannot be written
   */
  static HashingFile create(Path file) throws PackException {
    try {
      return new HashingFile(
          file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw PackFailure.writing(file, e);
    }
  }

  @Override
  public void write(ByteBuffer bytes) throws PackException {
    size += bytes.remaining();
    digest.update(bytes.duplicate());
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw PackFailure.writing(file, e);
    }
  }

  @Override
  public void finish() {
    finished = true;
  }

  /** Bytes written so far. */
  long size() {
    return size;
  }

  /** The sum in hexadecimal; to be asked once, after the end. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!finished) {
      Files.deleteIfExists(file);
    }
  }
}
