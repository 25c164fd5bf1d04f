package io.impscript.runtime.fill;

import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads RPM's macro files of an image, in RPM's order: those of the distribution, then those of the
 * site, of which the last definition counts. Source: rpm(8), FILES.
 */
final class ImageMacros {
  private static final int LARGEST = 1 << 20;
  private static final Pattern DATABASE =
      Pattern.compile("^%_dbpath[ \\t]+(\\S+)[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/._-]{1,200}");

  private ImageMacros() {}

  /** The folder of the database; empty where nothing says it, or in a way only RPM understands. */
  public static Optional<String> databasePath(Path root) throws IOException {
    String last = "";
    for (Path file : files(root)) {
      Matcher found = DATABASE.matcher(text(file));
      while (found.find()) {
        last = found.group(1).replace("%{_usr}", "/usr").replace("%{_var}", "/var");
      }
    }
    return PLAIN.matcher(last).matches() ? Optional.of(last) : Optional.empty();
  }

  private static List<Path> files(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(RootPath.resolve(root, "/usr/lib/rpm/macros"));
    files.addAll(named(root, "/usr/lib/rpm/macros.d"));
    files.addAll(named(root, "/etc/rpm"));
    files.add(RootPath.resolve(root, "/etc/rpm/macros"));
    return files;
  }

  private static List<Path> named(Path root, String folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Path host = RootPath.resolve(root, folder);
    if (Files.isDirectory(host)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(host, "macros.*")) {
        for (Path entry : entries) {
          files.add(RootPath.resolve(root, folder + "/" + entry.getFileName()));
        }
      }
    }
    files.sort(null);
    return files;
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
    }
  }
}
