package io.impscript.rpm.file;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Sums up what is read, and refuses to end with another digest than the expected one. */
final class CheckedStream extends WatchedStream {
  private final String source;
  private final Expected expected;
  private boolean ended;

  CheckedStream(String source, InputStream in, Expected expected) {
    super(in);
    this.source = source;
    this.expected = expected;
  }

  static InputStream of(String source, InputStream in, Optional<Expected> expected) {
    return expected.<InputStream>map(one -> new CheckedStream(source, in, one)).orElse(in);
  }

  /**
   * @param hex the digest at the end of the stream
   */
  record Expected(MessageDigest digest, String hex) {}

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count > 0) {
      expected.digest().update(target, offset, count);
    } else if (count < 0 && !ended) {
      ended = true;
      check();
    }
    return count;
  }

  private void check() throws RpmException {
    String actual = HexFormat.of().formatHex(expected.digest().digest());
    if (!actual.equalsIgnoreCase(expected.hex())) {
      String name = expected.digest().getAlgorithm();
      throw new RpmException(source, "the payload's " + name + " digest is wrong");
    }
  }
}
