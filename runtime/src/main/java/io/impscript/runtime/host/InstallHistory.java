package io.impscript.runtime.host;

import io.impscript.runtime.root.RootPath;
import io.impscript.runtime.root.RootPathException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * What a package manager wrote down in a root. Scripts of packages have run in there since: no link
 * and no pipe is followed to anywhere, and no size is believed.
 */
final class InstallHistory {
  /** Some 100,000 packages. */
  private static final int LARGEST = 32 << 20;

  private InstallHistory() {}

  /** The lines of the file; none where there is no such file. */
  static List<String> lines(Path root, Path file) throws IOException {
    try {
      Path host = RootPath.resolveEntry(root, "/" + file);
      return Files.isRegularFile(host, LinkOption.NOFOLLOW_LINKS) ? read(host) : List.of();
    } catch (RootPathException e) {
      return List.of();
    }
  }

  private static List<String> read(Path host) throws IOException {
    try (InputStream in = Files.newInputStream(host)) {
      return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
