package io.impscript.rpm.fetch;

import io.impscript.rpm.fetch.WrongContentException.Fault;
import io.impscript.rpm.file.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** One try to get one file, held against what it must be. */
final class Download {
  private static final long LARGEST = 64L << 30;

  /** What compression may add to what it cannot compress. */
  private static final int MARGIN = 1 << 12;

  private static final int START = 256;

  private final Cache cache;
  private final FetchListener listener;
  private final Expected expected;

  Download(Cache cache, FetchListener listener, Expected expected) {
    this.cache = cache;
    this.listener = listener;
    this.expected = expected;
  }

  /** What came of a copy. */
  private record Copied(String digest, byte[] start) {}

  /** Brings a file to its place, or throws with the reason and leaves nothing. */
  void receive(Transport.Response response, Path place) throws IOException {
    Path part = cache.part(place);
    try {
      if (expected.size() > 0) {
        cache.checkSpace(part, expected.size());
      }
      Copied copied = copy(response.body(), part, limit() + (response.isPacked() ? MARGIN : 0));
      if (isRight(copied)) {
        cache.finish(part, place);
      } else if (response.isPacked()) {
        unpack(part, place);
      } else {
        throw wrong(copied);
      }
    } finally {
      cache.drop(part);
    }
  }

  /** A server that compressed the file on the way, though it was asked not to. */
  private void unpack(Path packed, Path place) throws IOException {
    Path part = cache.part(place);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      Copied copied = copy(in, part, limit());
      if (!isRight(copied)) {
        throw wrong(copied);
      }
      cache.finish(part, place);
    } finally {
      cache.drop(part);
    }
  }

  private long limit() {
    return expected.size() > 0 ? expected.size() : LARGEST;
  }

  private boolean isRight(Copied copied) {
    return copied.digest().equalsIgnoreCase(expected.checksum());
  }

  private IOException wrong(Copied copied) {
    return isPage(copied.start())
        ? new WrongContentException(Fault.PAGE, "it sends a web page in place of the file")
        : new WrongContentException(
            Fault.CHECKSUM, "its " + expected.checksumType() + " checksum is wrong");
  }

  /** A page to sign in or one of an error, which some servers send as if all were well. */
  static boolean isPage(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html") || text.startsWith("<html");
  }

  private Copied copy(InputStream in, Path part, long limit) throws IOException {
    MessageDigest digest =
        Checksum.byName(expected.checksumType())
            .orElseThrow(() -> new RefusedException("unknown checksum " + expected.checksumType()));
    byte[] buffer = new byte[1 << 16];
    byte[] start = new byte[0];
    long size = 0;
    try (OutputStream out = create(part)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        size += count;
        if (size > limit) {
          throw new WrongContentException(Fault.SIZE, "it is larger than " + limit() + " bytes");
        }
        if (start.length == 0) {
          start = Arrays.copyOf(buffer, Math.min(count, START));
        }
        digest.update(buffer, 0, count);
        write(out, buffer, count);
        listener.received(count);
      }
    }
    return new Copied(HexFormat.of().formatHex(digest.digest()), start);
  }

  private OutputStream create(Path part) throws CacheException {
    try {
      return Files.newOutputStream(part);
    } catch (IOException e) {
      throw cache.failed(e);
    }
  }

  private void write(OutputStream out, byte[] buffer, int count) throws CacheException {
    try {
      out.write(buffer, 0, count);
    } catch (IOException e) {
      throw cache.failed(e);
    }
  }
}
