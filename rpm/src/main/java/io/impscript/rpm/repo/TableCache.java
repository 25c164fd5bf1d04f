package io.impscript.rpm.repo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A table as a file of its columns, to be back many times faster than from XML. It is only a copy:
 * one that is of other metadata, of another form or damaged counts as none.
 */
public final class TableCache {
  /** Changes with the form of the file. */
  private static final long MAGIC = 0x494D_5053_5250_4D31L;

  private static final int HEAD = 24;

  private TableCache() {}

  /**
   * Writes the file, whole or not at all.
   *
   * @param key what identifies the metadata that the table was read from, such as its checksum
   */
  public static void write(Path file, String key, PackageTable table) throws IOException {
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    Columns arrays = Columns.of(table);
    long length = HEAD + Integer.BYTES + keyBytes.length + arrays.length();
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(length));
    buffer.position(HEAD);
    buffer.putInt(keyBytes.length).put(keyBytes);
    arrays.put(buffer);
    CRC32C sum = new CRC32C();
    sum.update(buffer.slice(HEAD, buffer.capacity() - HEAD));
    buffer.putLong(0, MAGIC).putLong(8, length).putLong(16, sum.getValue()).rewind();
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path whole = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** The table of this key; empty if the file does not have it whole. */
  public static Optional<PackageTable> read(Path file, String key) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() < HEAD || channel.size() > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      ByteBuffer buffer = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return isWhole(buffer) && isOf(buffer, key)
          ? Optional.of(Columns.get(buffer).table())
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(ByteBuffer buffer) {
    CRC32C sum = new CRC32C();
    if (buffer.getLong(0) != MAGIC || buffer.getLong(8) != buffer.capacity()) {
      return false;
    }
    sum.update(buffer.slice(HEAD, buffer.capacity() - HEAD));
    return buffer.getLong(16) == sum.getValue();
  }

  private static boolean isOf(ByteBuffer buffer, String key) {
    byte[] bytes = new byte[buffer.position(HEAD).getInt()];
    buffer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8).equals(key);
  }

  /** The arrays that a table is made of. */
  private record Columns(byte[] text, long[] sizes, int[][] ints) {
    private static final int OWN = 5;

    static Columns of(PackageTable table) {
      Strings strings = table.strings;
      int[] starts = Arrays.copyOf(strings.starts(), strings.count() + 1);
      byte[] text = Arrays.copyOf(strings.bytes(), starts[strings.count()]);
      Dependencies deps = table.dependencies;
      int[][] ints = new int[OWN + table.starts.length * 2][];
      ints[0] = starts;
      ints[1] = Arrays.copyOf(deps.rows(), deps.count() * Dependencies.WIDTH);
      ints[2] = table.cells;
      ints[3] = table.fileStarts;
      ints[4] = table.files;
      for (int i = 0; i < table.starts.length; i++) {
        ints[OWN + i * 2] = table.starts[i];
        ints[OWN + i * 2 + 1] = table.values[i];
      }
      return new Columns(text, table.sizes, ints);
    }

    PackageTable table() {
      int relations = (ints.length - OWN) / 2;
      int[][] starts = new int[relations][];
      int[][] values = new int[relations][];
      for (int i = 0; i < relations; i++) {
        starts[i] = ints[OWN + i * 2];
        values[i] = ints[OWN + i * 2 + 1];
      }
      Strings strings = new Strings(text, ints[0], ints[0].length - 1);
      Dependencies deps = new Dependencies(strings, ints[1], ints[1].length / Dependencies.WIDTH);
      return new PackageTable(strings, deps, ints[2], sizes, starts, values, ints[3], ints[4]);
    }

    long length() {
      long length = 3L * Integer.BYTES + text.length + (long) sizes.length * Long.BYTES;
      for (int[] one : ints) {
        length += Integer.BYTES + (long) one.length * Integer.BYTES;
      }
      return length;
    }

    void put(ByteBuffer buffer) {
      buffer.putInt(ints.length);
      for (int[] one : ints) {
        buffer.putInt(one.length);
        buffer.asIntBuffer().put(one);
        buffer.position(buffer.position() + one.length * Integer.BYTES);
      }
      buffer.putInt(sizes.length);
      buffer.asLongBuffer().put(sizes);
      buffer.position(buffer.position() + sizes.length * Long.BYTES);
      buffer.putInt(text.length).put(text);
    }

    static Columns get(ByteBuffer buffer) {
      int[][] ints = new int[buffer.getInt()][];
      for (int i = 0; i < ints.length; i++) {
        ints[i] = new int[buffer.getInt()];
        buffer.asIntBuffer().get(ints[i]);
        buffer.position(buffer.position() + ints[i].length * Integer.BYTES);
      }
      long[] sizes = new long[buffer.getInt()];
      buffer.asLongBuffer().get(sizes);
      buffer.position(buffer.position() + sizes.length * Long.BYTES);
      byte[] text = new byte[buffer.getInt()];
      buffer.get(text);
      return new Columns(text, sizes, ints);
    }
  }
}
