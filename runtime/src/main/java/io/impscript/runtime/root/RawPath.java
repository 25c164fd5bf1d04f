package io.impscript.runtime.root;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * File names as the bytes that Linux holds, in any locale.
 *
 * <p>The JVM keeps the bytes of a path that came from the system, and works with them; only its
 * text goes through {@code sun.jnu.encoding} and loses what that cannot express (bytes that are not
 * UTF-8; anything beyond ASCII under {@code LANG=C}). The path's URI, however, is made of the bytes
 * themselves, in both directions, and that is the way taken here.
 */
public final class RawPath {
  private static final Path HERE = Path.of("");
  private static final String HEX = "0123456789ABCDEF";

  private RawPath() {}

  /** The bytes of a path's last name. */
  public static byte[] name(Path path) {
    Path name = path.getFileName();
    return bytes(name, Long.MAX_VALUE);
  }

  /**
   * The bytes of a symbolic link's target, exactly.
   *
   * @param target what {@code Files.readSymbolicLink} gave
   * @param size the link's size as {@code lstat} gave it, in bytes
   */
  public static byte[] target(Path target, long size) {
    return bytes(target, size);
  }

  /** The names of a link's target in order; unlike {@code Path.getName}, free of stray slashes. */
  static List<Path> targetNames(Path target) {
    return names(bytes(target, Long.MAX_VALUE));
  }

  /** Splits bytes at slashes into paths of one name each; empty names fall away. */
  public static List<Path> names(byte[] path) {
    List<Path> names = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= path.length; i++) {
      if (i == path.length || path[i] == '/') {
        if (i > from) {
          names.add(ofName(Arrays.copyOfRange(path, from, i)));
        }
        from = i + 1;
      }
    }
    return names;
  }

  /** A path below a folder, by its bytes. */
  public static Path resolve(Path folder, byte[] path) {
    Path at = folder;
    for (Path name : names(path)) {
      at = at.resolve(name);
    }
    return at;
  }

  /** The path of one name, from its bytes. */
  private static Path ofName(byte[] name) {
    StringBuilder uri = new StringBuilder("file:///");
    for (byte b : name) {
      uri.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
    }
    return Path.of(URI.create(uri.toString())).getFileName();
  }

  private static byte[] bytes(Path path, long most) {
    String text = path.toString();
    if (isAscii(text)) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
    byte[] absolute = uriBytes(path);
    int from = path.isAbsolute() ? 0 : folderLength();
    // The URI of an existing folder ends in a slash that the path need not have.
    int end = most < absolute.length - from ? from + (int) most : absolute.length;
    return Arrays.copyOfRange(absolute, from, withoutSlash(absolute, from, end, most));
  }

  private static int withoutSlash(byte[] bytes, int from, int end, long most) {
    boolean stray = most == Long.MAX_VALUE && end - from > 1 && bytes[end - 1] == '/';
    return stray ? end - 1 : end;
  }

  /** Length of our own folder and the slash after it, with which relative paths' URIs begin. */
  private static int folderLength() {
    byte[] folder = uriBytes(HERE);
    return folder[folder.length - 1] == '/' ? folder.length : folder.length + 1;
  }

  private static byte[] uriBytes(Path path) {
    String raw = path.toUri().getRawPath();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      bytes.write(c == '%' ? Integer.parseInt(raw, i + 1, i + 3, 16) : c);
      i += c == '%' ? 2 : 0;
    }
    return bytes.toByteArray();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
