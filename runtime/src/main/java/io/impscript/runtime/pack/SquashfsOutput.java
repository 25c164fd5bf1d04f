package io.impscript.runtime.pack;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from what mksquashfs prints how large the content is. */
final class SquashfsOutput implements Consumer<String> {
  private static final Pattern UNCOMPRESSED =
      Pattern.compile("of uncompressed filesystem size \\((\\d+\\.\\d+) Kbytes\\)");

  private long contentSize;

  @Override
  public void accept(String line) {
    Matcher matcher = UNCOMPRESSED.matcher(line);
    if (matcher.find()) {
      contentSize = Math.round(Double.parseDouble(matcher.group(1)) * 1024);
    }
  }

  /** Bytes, to about ten; 0 if mksquashfs did not say. */
  long contentSize() {
    return contentSize;
  }
}
