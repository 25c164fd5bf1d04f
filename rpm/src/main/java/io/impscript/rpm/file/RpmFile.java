package io.impscript.rpm.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An open package file, read from front to back: its headers are there and their digests checked
 * when it is opened, the payload follows on request.
 */
public final class RpmFile implements AutoCloseable {
  private static final int LEAD = 96;
  private static final int LEAD_MAGIC = 0xEDABEEDB;
  private static final int ALIGNMENT = 8;

  private final String source;
  private final Limits limits;
  private final InputStream in;
  private final Header signature;
  private final PackageHeader header;
  private final long headerStart;

  private RpmFile(String source, Limits limits, InputStream in) throws IOException {
    this.source = source;
    this.limits = limits;
    this.in = in;
    HeaderReader reader = new HeaderReader(source, limits);
    if (ByteBuffer.wrap(reader.exactly(in, LEAD)).getInt() != LEAD_MAGIC) {
      throw new RpmException(source, "not an RPM package");
    }
    this.signature = reader.read(in);
    int length = signature.raw().length;
    int padding = -length & (ALIGNMENT - 1);
    reader.exactly(in, padding);
    this.headerStart = LEAD + (long) length + padding;
    Header main = reader.read(in);
    checkDigests(main);
    this.header = new PackageHeader(source, main);
  }

  public static RpmFile open(Path file) throws IOException {
    return open(file.getFileName().toString(), Files.newInputStream(file), Limits.DEFAULT);
  }

  /**
   * Reads the headers.
   *
   * @param source what to call it in messages
   * @param in closed with this object, or at once if it is no package
   * @throws RpmException if it is not as it must be
   */
  public static RpmFile open(String source, InputStream in, Limits limits) throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    try {
      return new RpmFile(source, limits, buffered);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  public String source() {
    return source;
  }

  public Header signature() {
    return signature;
  }

  public PackageHeader header() {
    return header;
  }

  /** Where the main header begins in the file. */
  public long headerStart() {
    return headerStart;
  }

  /** Where the payload begins in the file. */
  public long headerEnd() {
    return headerStart + header.header().raw().length;
  }

  /** The payload's bytes before compression, as the headers say; -1 if they do not. */
  public long archiveSize() {
    long old = signature.number(Tag.SIG_PAYLOAD_SIZE, header.header().number(Tag.ARCHIVE_SIZE, -1));
    return signature.number(Tag.SIG_LONG_ARCHIVE_SIZE, old);
  }

  /** The files' contents; to be asked for once, and closed, as it has memory outside the heap. */
  public Payload payload() throws IOException {
    return new Payload(header, header.files(), payloadBytes(), limits, null);
  }

  /** Where the payload of this file is, to be opened again when this is closed. */
  public PackedFiles packedFiles(Path file) throws IOException {
    return new PackedFiles(file, header, header.files(), payloadDigest(), headerEnd(), limits);
  }

  /**
   * The payload as it is in the file, compressed. Its digest is checked where the stream ends: the
   * last read throws if it is wrong.
   */
  public InputStream payloadBytes() {
    return CheckedStream.of(source, in, payloadDigest());
  }

  private Optional<CheckedStream.Expected> payloadDigest() {
    Header main = header.header();
    String hex = main.text(Tag.PAYLOAD_DIGEST);
    Optional<MessageDigest> digest =
        Checksum.byNumber(main.number(Tag.PAYLOAD_DIGEST_ALGO, Checksum.SHA256));
    if (!hex.isEmpty() && digest.isPresent()) {
      return Optional.of(new CheckedStream.Expected(digest.get(), hex));
    }
    byte[] md5 = signature.binary(Tag.SIG_MD5);
    if (md5.length == 0) {
      return Optional.empty();
    }
    MessageDigest both = Checksum.digest("MD5");
    both.update(main.raw());
    return Optional.of(new CheckedStream.Expected(both, HexFormat.of().formatHex(md5)));
  }

  private void checkDigests(Header main) throws RpmException {
    check(main, Tag.SIG_SHA256_HEADER, "SHA-256");
    check(main, Tag.SIG_SHA1_HEADER, "SHA-1");
  }

  private void check(Header main, int tag, String algorithm) throws RpmException {
    String expected = signature.text(tag);
    String actual =
        expected.isEmpty()
            ? ""
            : HexFormat.of().formatHex(Checksum.digest(algorithm).digest(main.raw()));
    if (!actual.equals(expected)) {
      throw new RpmException(source, "the header's " + algorithm + " digest is wrong");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
