package io.impscript.rpm.install;

import io.impscript.rpm.macro.MacroFile;
import io.impscript.rpm.macro.Macros;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The macros of a root, by its own files in rpm's order. Source: rpm(8), FILES. */
final class ScriptMacros {
  private static final int LARGEST = 1 << 20;

  private final RootFolder root;
  private final String databasePath;

  ScriptMacros(RootFolder root, String databasePath) {
    this.root = root;
    this.databasePath = databasePath;
  }

  /**
   * @param architecture of the package that asks
   */
  Macros read(String architecture) throws IOException {
    Macros macros = Macros.of(architecture, databasePath);
    for (Path file : files()) {
      if (file != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
          MacroFile.read(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8), macros);
        }
      }
    }
    return macros;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(root.find("/usr/lib/rpm/macros"));
    files.addAll(named("/usr/lib/rpm/macros.d"));
    for (String vendor : List.of("redhat", "suse")) {
      files.add(root.find("/usr/lib/rpm/" + vendor + "/macros"));
    }
    files.addAll(named("/etc/rpm"));
    files.add(root.find("/etc/rpm/macros"));
    return files;
  }

  private List<Path> named(String folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Path place = root.folder(folder, false);
    if (place != null && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(place, "macros.*")) {
        entries.forEach(files::add);
      }
    }
    files.sort(null);
    return files;
  }
}
