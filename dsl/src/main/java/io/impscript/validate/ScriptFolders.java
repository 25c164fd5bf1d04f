package io.impscript.validate;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where script files lie, so that relative paths in them can be followed. */
@FunctionalInterface
public interface ScriptFolders {
  /**
   * The absolute folder of a script, by the name that its spans carry; empty for a script that lies
   * in no folder, such as {@code stdlib:sles}.
   */
  Optional<Path> folderOf(String file);

  /** Names are paths relative to a folder; names with a scheme such as {@code stdlib:} are none. */
  static ScriptFolders under(Path base) {
    return with(base, Map.of());
  }

  /**
   * Some files' paths are known; other names are paths relative to a folder.
   *
   * @param base where other names start from; empty names mean this folder itself
   * @param known path of a script by the name its spans carry
   */
  static ScriptFolders with(Path base, Map<String, Path> known) {
    Path start = base.toAbsolutePath().normalize();
    return file -> folder(start, known.get(file), file);
  }

  private static Optional<Path> folder(Path base, Path known, String file) {
    if (known != null) {
      return Optional.ofNullable(base.resolve(known).normalize().getParent());
    } else if (file.isEmpty()) {
      return Optional.of(base);
    } else if (file.matches("[a-z][a-z0-9+.-]+:[^/].*")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(base.resolve(file).normalize().getParent());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
