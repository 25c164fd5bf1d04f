package io.impscript.rpm.repo;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends where there is no markup for long: a parser would keep all of it in memory at once. */
final class MarkupReader extends FilterReader {
  private static final int LONGEST = 1 << 20;

  private int run;

  MarkupReader(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    int last = offset + count - 1;
    // From the end, as markup is mostly near.
    while (last >= offset && target[last] != '<') {
      last--;
    }
    run = last >= offset ? offset + count - last : run + Math.max(0, count);
    if (run > LONGEST) {
      throw new IOException("more than " + LONGEST + " characters without an element");
    }
    return count;
  }
}
