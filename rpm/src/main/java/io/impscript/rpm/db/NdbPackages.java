package io.impscript.rpm.db;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Adler32;

/**
 * The packages of a database: a table of places, and the headers behind it. Source of the form:
 * rpm's back end {@code ndb}.
 */
final class NdbPackages {
  private static final long LARGEST = 1L << 30;
  private static final int BLOCK = 16;
  private static final int SLOTS_OF_PAGE = Ndb.PAGE / BLOCK;
  private static final int SLOTS_OF_HEADER = 2;
  private static final int BEFORE = 16;
  private static final int BEHIND = 12;
  private static final int MAGIC = Ndb.mark("RpmP");
  private static final int SLOT = Ndb.mark("Slot");
  private static final int START = Ndb.mark("BlbS");
  private static final int END = Ndb.mark("BlbE");

  private final List<Entry> entries = new ArrayList<>();
  private int next = 1;

  record Entry(int number, byte[] blob) {
    int blocks() {
      return (BEFORE + blob.length + BEHIND + BLOCK - 1) / BLOCK;
    }
  }

  /** In the order they were installed. */
  List<Entry> entries() {
    return entries;
  }

  /** The number that the package has now. */
  int add(byte[] blob) {
    entries.add(new Entry(next, blob));
    return next++;
  }

  /** The state of the file, which grows with each change of its table. */
  int generation() {
    return entries.size() + pages();
  }

  private int pages() {
    return (entries.size() + SLOTS_OF_HEADER + SLOTS_OF_PAGE - 1) / SLOTS_OF_PAGE;
  }

  /** Writes the file, which does not exist. */
  void write(Path file) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.write(table());
      for (int i = 0; i < entries.size(); i++) {
        out.write(blob(entries.get(i), i + 1));
      }
    }
  }

  private byte[] table() {
    ByteBuffer table = Ndb.buffer(pages() * Ndb.PAGE);
    table.putInt(MAGIC).putInt(0).putInt(generation()).putInt(pages()).putInt(next);
    table.position(SLOTS_OF_HEADER * BLOCK);
    int block = pages() * SLOTS_OF_PAGE;
    for (Entry entry : entries) {
      table.putInt(SLOT).putInt(entry.number()).putInt(block).putInt(entry.blocks());
      block += entry.blocks();
    }
    while (table.hasRemaining()) {
      table.putInt(SLOT).putInt(0).putInt(0).putInt(0);
    }
    return table.array();
  }

  /**
   * @param generation in which it came; of two with one number rpm's repair takes the later
   */
  private static byte[] blob(Entry entry, int generation) {
    ByteBuffer blob = Ndb.buffer(entry.blocks() * BLOCK);
    int length = entry.blob().length;
    blob.putInt(START).putInt(entry.number()).putInt(generation).putInt(length).put(entry.blob());
    int summed = blob.capacity() - BEHIND;
    blob.position(summed);
    blob.putInt(sum(blob, 0, summed)).putInt(length).putInt(END);
    return blob.array();
  }

  private static int sum(ByteBuffer bytes, int from, int length) {
    Adler32 sum = new Adler32();
    sum.update(bytes.array(), from, length);
    return (int) sum.getValue();
  }

  /**
   * Reads the file.
   *
   * @throws IOException if it cannot be read or is damaged
   */
  static NdbPackages read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      throw damaged("no regular file, or too large");
    }
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < Ndb.PAGE || all.getInt(0) != MAGIC || all.getInt(4) != 0) {
      throw damaged("it does not begin as one");
    }
    int pages = all.getInt(12);
    if (pages < 1 || pages > bytes.length / Ndb.PAGE) {
      throw damaged("its table is longer than the file");
    }
    NdbPackages read = new NdbPackages();
    for (int slot = SLOTS_OF_HEADER; slot < pages * SLOTS_OF_PAGE; slot++) {
      if (all.getInt(slot * BLOCK) != SLOT) {
        throw damaged("a place in its table is none");
      }
      if (all.getInt(slot * BLOCK + 8) != 0) {
        read.entries.add(entry(all, slot * BLOCK, pages));
      }
    }
    read.entries.sort(Comparator.comparingInt(Entry::number));
    read.next = read.following(all.getInt(16));
    return read;
  }

  /** Numbers of packages that were removed are not given again. */
  private int following(int said) throws IOException {
    int last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
    int following = Math.max(last + 1, said);
    if (following < 1 || following > Integer.MAX_VALUE / 2) {
      throw damaged("its numbers are used up");
    }
    return following;
  }

  private static Entry entry(ByteBuffer all, int slot, int pages) throws IOException {
    int number = all.getInt(slot + 4);
    long from = Integer.toUnsignedLong(all.getInt(slot + 8)) * BLOCK;
    long size = Integer.toUnsignedLong(all.getInt(slot + 12)) * BLOCK;
    boolean within = from >= (long) pages * Ndb.PAGE && from + size <= all.capacity();
    if (number <= 0 || !within || size < BEFORE + BEHIND) {
      throw damaged("a package lies outside of the file");
    }
    int at = (int) from;
    int end = (int) (from + size);
    int length = all.getInt(at + 12);
    boolean framed =
        all.getInt(at) == START
            && all.getInt(at + 4) == number
            && all.getInt(end - 4) == END
            && all.getInt(end - 8) == length;
    if (!framed || length < 0 || length > size - BEFORE - BEHIND) {
      throw damaged("a package in it is none");
    }
    if (sum(all, at, (int) size - BEHIND) != all.getInt(end - BEHIND)) {
      throw damaged("the sum of a package is another");
    }
    byte[] blob = new byte[length];
    all.get(at + BEFORE, blob);
    return new Entry(number, blob);
  }

  private static IOException damaged(String problem) {
    return new IOException("the database " + NdbDatabase.FILE + " is damaged: " + problem);
  }
}
