package io.impscript.rpm.repo;

import io.impscript.rpm.file.Checksum;
import io.impscript.rpm.file.Compression;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file of metadata being written, summed up before and after its compression. */
final class MetadataFile {
  private final String type;
  private final Path path;
  private Sum packed;
  private Sum open;

  MetadataFile(String type, Path path) {
    this.type = type;
    this.path = path;
  }

  Path path() {
    return path;
  }

  OutputStream open(Compression compression) throws IOException {
    packed = new Sum(Files.newOutputStream(path));
    open = new Sum(compression.compress(packed));
    return open;
  }

  String fileName() {
    return packed.hex() + "-" + path.getFileName();
  }

  void describe(XmlOutput xml, long timestamp) throws IOException {
    xml.raw("  <data").attribute("type", type).raw(">\n");
    xml.raw("    <checksum type=\"sha256\">" + packed.hex() + "</checksum>\n");
    xml.raw("    <open-checksum type=\"sha256\">" + open.hex() + "</open-checksum>\n");
    xml.raw("    <location").attribute("href", "repodata/" + fileName()).raw("/>\n");
    xml.element("    ", "timestamp", timestamp);
    xml.element("    ", "size", packed.size);
    xml.element("    ", "open-size", open.size).raw("  </data>\n");
  }

  private static final class Sum extends FilterOutputStream {
    private final MessageDigest digest = Checksum.sha256();
    private long size;
    private String hex;

    Sum(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      digest.update(bytes, offset, length);
      size += length;
    }

    String hex() {
      if (hex == null) {
        hex = HexFormat.of().formatHex(digest.digest());
      }
      return hex;
    }
  }
}
