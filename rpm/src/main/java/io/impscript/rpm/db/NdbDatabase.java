package io.impscript.rpm.db;

import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.InstalledHeader;
import io.impscript.rpm.file.PackageHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Adler32;

/**
 * The RPM database of SUSE's systems: one file of headers with a table of slots before them. The
 * indexes beside it are rpm's own matter: it makes them anew where they are missing. Source of the
 * form: rpm's back end {@code ndb}.
 */
public final class NdbDatabase {
  /** The name of the file in the folder of the database. */
  public static final String FILE = "Packages.db";

  /** The name of rpm's indexes, which belong to one state of {@link #FILE}. */
  public static final String INDEX = "Index.db";

  private static final long LARGEST = 1L << 30;
  private static final int BLOCK = 16;
  private static final int PAGE = 4096;
  private static final int SLOTS_OF_PAGE = PAGE / BLOCK;
  private static final int SLOTS_OF_HEADER = 2;
  private static final int BEFORE = 16;
  private static final int BEHIND = 12;
  private static final int MAGIC = magic("RpmP");
  private static final int SLOT = magic("Slot");
  private static final int START = magic("BlbS");
  private static final int END = magic("BlbE");

  private NdbDatabase() {}

  private record Entry(int number, byte[] blob) {
    int blocks() {
      return (BEFORE + blob.length + BEHIND + BLOCK - 1) / BLOCK;
    }
  }

  private static int magic(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }

  /**
   * The headers of all packages, in the order they were installed.
   *
   * @throws IOException if it cannot be read or is damaged
   */
  public static List<PackageHeader> read(Path folder) throws IOException {
    List<PackageHeader> headers = new ArrayList<>();
    for (Entry entry : entries(folder.resolve(FILE))) {
      headers.add(InstalledHeader.read(entry.blob()));
    }
    return headers;
  }

  /**
   * Starts a database, or adds to the one that is there.
   *
   * @param headers made by {@link InstalledHeader#of}
   * @param time of the installation, seconds since 1970
   * @return the file
   */
  public static Path add(Path folder, List<Header> headers, long time) throws IOException {
    Path file = folder.resolve(FILE);
    boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    List<Entry> entries = there ? entries(file) : new ArrayList<>();
    int number = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
    for (Header header : headers) {
      number++;
      entries.add(new Entry(number, InstalledHeader.blob(header)));
    }
    Path written = folder.resolve("." + FILE + ".new");
    Files.deleteIfExists(written);
    write(written, entries, (int) time);
    // Indexes of another state would be believed.
    Files.deleteIfExists(folder.resolve(INDEX));
    return Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(Path file, List<Entry> entries, int time) throws IOException {
    int pages = (entries.size() + SLOTS_OF_HEADER + SLOTS_OF_PAGE - 1) / SLOTS_OF_PAGE;
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.write(table(pages, entries));
      for (Entry entry : entries) {
        out.write(blob(entry, time));
      }
    }
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] table(int pages, List<Entry> entries) {
    ByteBuffer table = buffer(pages * PAGE);
    int last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
    table.putInt(MAGIC).putInt(0).putInt(entries.size() + pages).putInt(pages).putInt(last + 1);
    table.position(SLOTS_OF_HEADER * BLOCK);
    int block = pages * SLOTS_OF_PAGE;
    for (Entry entry : entries) {
      table.putInt(SLOT).putInt(entry.number()).putInt(block).putInt(entry.blocks());
      block += entry.blocks();
    }
    while (table.hasRemaining()) {
      table.putInt(SLOT).putInt(0).putInt(0).putInt(0);
    }
    return table.array();
  }

  private static byte[] blob(Entry entry, int time) {
    ByteBuffer blob = buffer(entry.blocks() * BLOCK);
    int length = entry.blob().length;
    blob.putInt(START).putInt(entry.number()).putInt(time).putInt(length).put(entry.blob());
    int summed = blob.capacity() - BEHIND;
    Adler32 sum = new Adler32();
    sum.update(blob.array(), 0, summed);
    blob.position(summed);
    blob.putInt((int) sum.getValue()).putInt(length).putInt(END);
    return blob.array();
  }

  private static List<Entry> entries(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      throw damaged("no regular file, or too large");
    }
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < PAGE || all.getInt(0) != MAGIC || all.getInt(4) != 0) {
      throw damaged("it does not begin as one");
    }
    int pages = all.getInt(12);
    if (pages < 1 || pages > bytes.length / PAGE) {
      throw damaged("its table is longer than the file");
    }
    List<Entry> entries = new ArrayList<>();
    for (int slot = SLOTS_OF_HEADER; slot < pages * SLOTS_OF_PAGE; slot++) {
      if (all.getInt(slot * BLOCK) != SLOT) {
        throw damaged("a place in its table is none");
      }
      if (all.getInt(slot * BLOCK + 8) != 0) {
        entries.add(entry(all, slot * BLOCK, pages));
      }
    }
    entries.sort(java.util.Comparator.comparingInt(Entry::number));
    return entries;
  }

  private static Entry entry(ByteBuffer all, int slot, int pages) throws IOException {
    int number = all.getInt(slot + 4);
    long from = Integer.toUnsignedLong(all.getInt(slot + 8)) * BLOCK;
    long size = Integer.toUnsignedLong(all.getInt(slot + 12)) * BLOCK;
    boolean within = from >= (long) pages * PAGE && from + size <= all.capacity();
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
    Adler32 sum = new Adler32();
    sum.update(all.array(), at, (int) size - BEHIND);
    if ((int) sum.getValue() != all.getInt(end - BEHIND)) {
      throw damaged("the sum of a package is another");
    }
    byte[] blob = new byte[length];
    all.get(at + BEFORE, blob);
    return new Entry(number, blob);
  }

  private static IOException damaged(String problem) {
    return new IOException("the database " + FILE + " is damaged: " + problem);
  }
}
