package io.impscript.rpm.install;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * File names as packages have them, in UTF-8 whatever the locale of the JVM: where its own encoding
 * cannot express a name, a path can still be made from a URI, which carries the bytes.
 */
final class FileNames {
  private FileNames() {}

  /** One name, without slashes. */
  static Path name(String name) {
    return isAscii(name)
        ? Path.of(name)
        : Path.of(URI.create("file:///" + escaped(name))).getFileName();
  }

  /** The names of a path in order; empty ones fall away. */
  static List<Path> names(String path) {
    List<Path> names = new ArrayList<>();
    for (String name : path.split("/")) {
      if (!name.isEmpty()) {
        names.add(name(name));
      }
    }
    return names;
  }

  /** A target of a symbolic link, as it stands. */
  static Path target(String target) {
    if (isAscii(target)) {
      return Path.of(target);
    }
    Path path = Path.of(target.startsWith("/") ? "/" : "");
    for (Path name : names(target)) {
      path = path.resolve(name);
    }
    return path;
  }

  /** A name with something added, which is plain. */
  static Path append(Path name, String suffix) {
    String uri = Path.of("/").resolve(name).toUri().toString();
    String plain = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    return Path.of(URI.create(plain + suffix)).getFileName();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      escaped.append('%').append(String.format("%02X", b & 0xFF));
    }
    return escaped.toString();
  }
}
