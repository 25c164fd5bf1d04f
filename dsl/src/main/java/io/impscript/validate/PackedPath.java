package io.impscript.validate;

import io.impscript.validate.Names.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A path in an image, as a package may have it. */
final class PackedPath {
  private static final int LONGEST = 4095;

  /** What a name on disk has in place of bytes that are no text. */
  private static final int UNDECODED = 0xFFFD;

  /** While it unpacks, rpm puts nine characters behind a name, of which 255 bytes are possible. */
  private static final int LONGEST_NAME = 246;

  private static final String SAMPLE = "write the whole path in the image, such as '/etc/motd'";

  private PackedPath() {}

  /** What is wrong with a path that has no slash at its end; to stand after the quoted path. */
  static Optional<Fault> fault(String path) {
    return text(path).map(said -> new Fault(said, SAMPLE));
  }

  private static Optional<String> text(String path) {
    if (!path.startsWith("/")) {
      return Optional.of("is not absolute");
    } else if (path.equals("/")) {
      return Optional.of("is the whole image");
    } else if (path.length() > LONGEST) {
      return Optional.of("has " + path.length() + " characters");
    }
    return character(path).or(() -> names(path));
  }

  /** A character that no path of a package may hold. */
  static Optional<String> character(String path) {
    return path.codePoints()
        .filter(PackedPath::isUnfit)
        .mapToObj(
            c -> "holds " + (c == UNDECODED ? "a character that is not UTF-8" : Names.describe(c)))
        .findFirst();
  }

  private static boolean isUnfit(int c) {
    int type = Character.getType(c);
    return c == UNDECODED
        || Character.isISOControl(c)
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static Optional<String> names(String path) {
    for (String name : path.substring(1).split("/", -1)) {
      if (name.equals("..") || name.equals(".")) {
        return Optional.of("holds '" + name + "'");
      } else if (name.isEmpty()) {
        return Optional.of("has an empty part");
      } else if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
        return Optional.of("has a part of more than " + LONGEST_NAME + " bytes");
      }
    }
    return Optional.empty();
  }

  /** Whether a link there leads out of the image. */
  static boolean leadsOut(String path, String target) {
    int depth = target.startsWith("/") ? 0 : (int) path.chars().filter(c -> c == '/').count() - 1;
    for (String name : target.split("/")) {
      depth += name.equals("..") ? -1 : name.isEmpty() || name.equals(".") ? 0 : 1;
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }
}
