package io.impscript.rpm.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes payload archives in the two forms that {@link CpioReader} reads. */
final class CpioWriter {
  private final OutputStream out;
  private final boolean numbered;
  private long position;

  /**
   * @param numbered write rpm's form for files of 4 GiB and more
   */
  CpioWriter(OutputStream out, boolean numbered) {
    this.out = out;
    this.numbered = numbered;
  }

  long position() {
    return position;
  }

  void entry(int index, NewFile file, long modified, long size) throws IOException {
    if (numbered) {
      ascii("07070X" + hex(index));
    } else {
      named("." + file.path(), index + 1, file.mode(), modified, size, file.isDirectory() ? 2 : 1);
    }
    align();
  }

  /** What the file has is copied; a content that changed its size meanwhile is an error. */
  void content(InputStream in, long size) throws IOException {
    long count = in.transferTo(out);
    if (count != size) {
      throw new IOException("a file changed its size from " + size + " to " + count + " bytes");
    }
    position += count;
    align();
  }

  void end() throws IOException {
    named("TRAILER!!!", 0, 0, 0, 0, 1);
    align();
  }

  private void named(String name, int inode, int mode, long modified, long size, int links)
      throws IOException {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    ascii("070701" + hex(inode) + hex(mode) + hex(0) + hex(0) + hex(links) + hex(modified));
    ascii(hex(size) + hex(0) + hex(0) + hex(0) + hex(0) + hex(bytes.length + 1) + hex(0));
    write(bytes);
    write(new byte[1]);
  }

  private static String hex(long number) {
    return String.format("%08x", number & 0xFFFF_FFFFL);
  }

  private void ascii(String text) throws IOException {
    write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void align() throws IOException {
    write(new byte[(int) (-position & 3)]);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}
