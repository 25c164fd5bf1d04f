package io.impscript.rpm.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.WritableByteChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files in a package one after another. Every one must be in the header and as large as it says
 * there, so the header bounds what comes out, whatever the archive holds.
 */
public final class Payload implements AutoCloseable {
  /** What may follow the archive: padding to whole blocks. */
  private static final int LONGEST_TAIL = 1 << 16;

  private final String source;
  private final InputStream packed;
  private final Unpacker own;
  private final CpioReader cpio;
  private final List<FileEntry> files;
  private final Map<String, Integer> byPath = new HashMap<>();
  private final Map<Integer, Integer> lastOfLinks = new HashMap<>();
  private final Set<Integer> seen = new HashSet<>();
  private EntryStream content;

  /**
   * @param unpacker null for one of its own
   */
  Payload(
      PackageHeader header,
      List<FileEntry> files,
      InputStream packed,
      Limits limits,
      Unpacker unpacker)
      throws IOException {
    this.source = header.nevra().toString();
    this.packed = packed;
    this.files = files;
    checkTotal(limits);
    for (int i = 0; i < files.size(); i++) {
      if (byPath.put(files.get(i).path(), i) != null) {
        throw new RpmException(source, "its header has " + files.get(i).path() + " twice");
      }
      if (!files.get(i).isGhost() && files.get(i).hardLinks() > 0) {
        lastOfLinks.put(files.get(i).hardLinks(), i);
      }
    }
    this.own = unpacker == null ? new Unpacker() : null;
    Unpacker memory = unpacker == null ? own : unpacker;
    this.cpio = new CpioReader(source, Window.open(source, packed, limits.decoderBytes(), memory));
  }

  private void checkTotal(Limits limits) throws RpmException {
    long total = 0;
    for (FileEntry file : files) {
      total += Math.min(file.size(), limits.unpackedBytes() + 1);
      if (total > limits.unpackedBytes()) {
        throw new RpmException(source, "its files are larger than " + limits.unpackedBytes());
      }
    }
  }

  /**
   * The next file; what is left of the content of the one before is skipped. After the last one the
   * payload's digest has been checked.
   *
   * @return empty after the last
   * @throws RpmException if a file is not the header's, or the archive is broken
   */
  public Optional<Item> next() throws IOException {
    if (content != null) {
      content.skipRest();
    }
    CpioReader.Entry entry = cpio.next();
    if (entry == null) {
      finish();
      return Optional.empty();
    }
    int index = index(entry);
    FileEntry file = files.get(index);
    if (file.isGhost() || !seen.add(index)) {
      throw new RpmException(source, "the payload has " + file.path() + " against the header");
    }
    long size = size(entry, index, file);
    content = new EntryStream(source, cpio, size);
    return Optional.of(new Item(index, file, size, hasContent(entry, index, file), content));
  }

  /**
   * Writes what is left of the content of the file that {@link #next} gave last.
   *
   * @param channel one that takes bytes until it has all
   */
  public void writeTo(WritableByteChannel channel) throws IOException {
    content.writeTo(channel);
  }

  private int index(CpioReader.Entry entry) throws RpmException {
    if (entry.index() >= 0) {
      if (entry.index() >= files.size()) {
        throw new RpmException(source, "the payload has a file without a name");
      }
      return entry.index();
    }
    String name = entry.name();
    String path = name.startsWith("./") ? name.substring(1) : name;
    Integer index = byPath.get(path.startsWith("/") ? path : "/" + path);
    if (index == null) {
      throw new RpmException(source, "the payload has the file " + name + ", the header has not");
    }
    return index;
  }

  /** A set of hard links has its content at the last of them, the others are empty. */
  private long size(CpioReader.Entry entry, int index, FileEntry file) throws RpmException {
    boolean mayBeEmpty = file.hardLinks() > 0 && !isLastLink(index, file);
    if (entry.index() >= 0) {
      return mayBeEmpty || !file.isRegular() && !file.isLink() ? 0 : file.size();
    }
    boolean sized = file.isRegular() || file.isLink();
    if (entry.size() != (sized ? file.size() : 0) && !(mayBeEmpty && entry.size() == 0)) {
      throw new RpmException(
          source,
          file.path() + " has " + entry.size() + " bytes, but " + file.size() + " by the header");
    }
    return entry.size();
  }

  private boolean hasContent(CpioReader.Entry entry, int index, FileEntry file) {
    return file.hardLinks() == 0 || isLastLink(index, file) || entry.size() > 0;
  }

  private boolean isLastLink(int index, FileEntry file) {
    return Integer.valueOf(index).equals(lastOfLinks.get(file.hardLinks()));
  }

  private void finish() throws IOException {
    cpio.skipTail(LONGEST_TAIL);
    byte[] rest = new byte[1 << 13];
    int count = 0;
    while (count >= 0) {
      count = packed.read(rest);
    }
    for (int i = 0; i < files.size(); i++) {
      if (!files.get(i).isGhost() && !seen.contains(i)) {
        throw new RpmException(source, "the payload lacks " + files.get(i).path());
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (own != null) {
      own.close();
    }
    packed.close();
  }

  /**
   * @param number of the file in the header, from 0
   * @param size bytes to be read from the content
   * @param hasContent false for those of a set of hard links whose content comes with a later one
   * @param content valid until the next item is asked for
   */
  public record Item(
      int number, FileEntry file, long size, boolean hasContent, InputStream content) {}
}
