package io.impscript.rpm.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists of mirrors in both of their forms: one address a line, and metalink. */
final class Mirrors {
  private static final int MOST = 1000;

  private Mirrors() {}

  /**
   * Reads either form; addresses that are not of the net or the disk are left out.
   *
   * @throws IOException if it is neither
   */
  public static MirrorList read(byte[] text) throws IOException {
    if (Download.isPage(text)) {
      throw new WrongContentException(
          WrongContentException.Fault.PAGE, "it sends a web page in place of a list of mirrors");
    }
    String start = new String(text, 0, Math.min(text.length, 200), StandardCharsets.UTF_8).strip();
    return start.startsWith("<") ? Metalink.read(text) : MirrorList.of(addresses(lines(text)));
  }

  private static List<String> lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).lines().map(String::strip).toList();
  }

  static List<URI> addresses(List<String> texts) {
    return texts.stream()
        .filter(one -> one.matches("(https?|file)://?[^\\s]+"))
        .map(Mirrors::address)
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static URI address(String text) {
    try {
      return Address.of(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
