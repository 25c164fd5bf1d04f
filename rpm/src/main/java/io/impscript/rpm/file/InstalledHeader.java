package io.impscript.rpm.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The header of an installed package: the main header as it was signed, and behind it what the
 * signature header said and what the installation adds. The database keeps it without its magic
 * number.
 */
public final class InstalledHeader {
  /**
   * Tags of signature headers that lie below are those of a region, from {@link #TAG_BASE} on old.
   */
  private static final int SIGNATURE_BASE = 256;

  private static final int TAG_BASE = 1000;

  private static final String INSTALLED = "an installed package";

  /** The name that every key has. */
  private static final String KEY = "gpg-pubkey";

  /** Numbers that old signature entries have in the main header. */
  private static final Map<Integer, Integer> RENUMBERED =
      Map.of(
          Tag.SIG_SIZE, Tag.INSTALLED_SIZE,
          Tag.SIG_PGP, Tag.INSTALLED_PGP,
          Tag.SIG_MD5, Tag.INSTALLED_MD5,
          Tag.SIG_GPG, Tag.INSTALLED_GPG,
          Tag.SIG_PAYLOAD_SIZE, Tag.ARCHIVE_SIZE);

  private final Header main;
  private final Map<Integer, Header.Entry> added = new TreeMap<>();

  private InstalledHeader(Header main) {
    this.main = main;
  }

  /**
   * Makes the header.
   *
   * @param signature the signature header of the package file
   */
  public static Header of(PackageHeader header, Header signature, Installation installation) {
    InstalledHeader made = new InstalledHeader(header.header());
    signature.all().forEach(made::addSigned);
    made.add(installation);
    return made.read(header.nevra().toString());
  }

  /** A header of an installed package as the database keeps it. */
  public static byte[] blob(Header header) {
    return Arrays.copyOfRange(header.raw(), Long.BYTES, header.raw().length);
  }

  /**
   * Reads what a database keeps of an installed package; nothing for a key, which stands among the
   * packages but is none.
   *
   * @throws RpmException if it is no header
   */
  public static Optional<PackageHeader> readPackage(byte[] blob) throws IOException {
    Header header = header(blob);
    return header.text(Tag.NAME).equals(KEY)
        ? Optional.empty()
        : Optional.of(new PackageHeader(INSTALLED, header));
  }

  /**
   * The same, of a key as well.
   *
   * @throws RpmException if it is no header
   */
  public static Header header(byte[] blob) throws IOException {
    if (blob == null) {
      throw new RpmException(INSTALLED, "a row without a header");
    }
    byte[] magic = ByteBuffer.allocate(Long.BYTES).putInt(Header.MAGIC).array();
    SequenceInputStream all =
        new SequenceInputStream(new ByteArrayInputStream(magic), new ByteArrayInputStream(blob));
    return new HeaderReader(INSTALLED, Limits.DEFAULT).read(all);
  }

  private Header read(String source) {
    try {
      HeaderReader reader = new HeaderReader(source, Limits.DEFAULT);
      return reader.read(new ByteArrayInputStream(bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addSigned(Header.Entry entry) {
    int tag = RENUMBERED.getOrDefault(entry.tag(), entry.tag());
    boolean kept = tag != entry.tag() || tag >= SIGNATURE_BASE && tag < TAG_BASE;
    if (kept) {
      put(tag, entry.type(), entry.count(), entry.bytes());
    }
  }

  private void add(Installation installation) {
    number(Tag.INSTALL_TIME, installation.time());
    number(Tag.INSTALL_COLOR, installation.color());
    number(Tag.INSTALL_TRANSACTION, installation.transaction());
    byte[] states = installation.fileStates();
    if (states.length > 0) {
      put(Tag.FILE_STATES, Type.CHAR, states.length, states);
    }
  }

  private void number(int tag, int value) {
    put(tag, Type.INT32, 1, ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  /** What is signed stays as it is. */
  private void put(int tag, int type, int count, byte[] bytes) {
    if (!main.has(tag)) {
      added.put(tag, new Header.Entry(tag, type, count, bytes));
    }
  }

  private byte[] bytes() {
    ByteBuffer signed = ByteBuffer.wrap(main.raw());
    int entries = signed.getInt(8);
    int size = signed.getInt(12);
    ByteBuffer index = ByteBuffer.allocate(added.size() * Header.ENTRY);
    ByteArrayOutputStream store = new ByteArrayOutputStream();
    added.values().forEach(entry -> append(entry, index, store, size));
    return ByteBuffer.allocate(signed.capacity() + index.capacity() + store.size())
        .put(main.raw(), 0, Long.BYTES)
        .putInt(entries + added.size())
        .putInt(size + store.size())
        .put(main.raw(), Header.INTRO, entries * Header.ENTRY)
        .put(index.array())
        .put(main.raw(), Header.INTRO + entries * Header.ENTRY, size)
        .put(store.toByteArray())
        .array();
  }

  private static void append(
      Header.Entry entry, ByteBuffer index, ByteArrayOutputStream store, int before) {
    int width = Math.max(1, Type.width(entry.type()));
    store.writeBytes(new byte[Math.floorMod(-(before + store.size()), width)]);
    index
        .putInt(entry.tag())
        .putInt(entry.type())
        .putInt(before + store.size())
        .putInt(entry.count());
    store.writeBytes(entry.bytes());
  }
}
