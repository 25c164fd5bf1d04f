package io.impscript.rpm.db;

import io.impscript.rpm.file.Header;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;

/**
 * The indexes beside the packages: a page with the places of the tables, then the tables. rpm makes
 * them anew where they are missing; but whoever may not write there, such as an ordinary user or
 * anybody in a root that is mounted read-only, would find no package at all.
 */
final class NdbIndexes {
  private static final int MAGIC = Ndb.mark("RpmX");
  private static final int TABLE = Ndb.mark("Slo\0");
  private static final int HEADER = 32;

  private final Map<Index, NdbTable> tables = new EnumMap<>(Index.class);

  NdbIndexes() {
    for (Index index : Index.values()) {
      tables.put(index, new NdbTable());
    }
  }

  void add(int number, Header header) {
    tables.forEach(
        (index, table) -> {
          for (Index.Key key : index.keys(header)) {
            table.add(bytes(key.value()), number, key.position());
          }
        });
  }

  private static byte[] bytes(Object value) {
    return value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) value;
  }

  /**
   * Writes the file.
   *
   * @param file does not exist
   * @param generation the state of the packages that the indexes belong to
   */
  void write(Path file, int generation) throws IOException {
    ByteBuffer first = Ndb.buffer(Ndb.PAGE);
    first.putInt(MAGIC).putInt(0).putInt(1).putInt(1).putInt(Ndb.PAGE).putInt(generation);
    first.position(HEADER);
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.position(Ndb.PAGE);
      for (Map.Entry<Index, NdbTable> entry : tables.entrySet()) {
        byte[] table = entry.getValue().bytes();
        int page = (int) (out.position() / Ndb.PAGE);
        first.putInt(TABLE).putInt(entry.getKey().tag).putInt(page).putInt(table.length / Ndb.PAGE);
        writeAll(out, ByteBuffer.wrap(table));
      }
      while (first.hasRemaining()) {
        first.putInt(TABLE).putInt(0).putInt(0).putInt(0);
      }
      out.position(0);
      writeAll(out, first.flip());
    }
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
