package io.impscript.runtime.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** The file that keeps what was typed; only its owner can read it. */
final class HistoryFile {
  private HistoryFile() {}

  /** The file below the user's state folder, made where it is missing; none where it cannot be. */
  static Optional<Path> ready(Map<String, String> environment) {
    String stated = environment.getOrDefault("XDG_STATE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (!stated.startsWith("/") && !home.startsWith("/")) {
      return Optional.empty();
    }
    Path state = stated.startsWith("/") ? Path.of(stated) : Path.of(home, ".local", "state");
    return made(state.resolve("impscript").resolve("history"));
  }

  private static Optional<Path> made(Path file) {
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      return Files.isRegularFile(file) && Files.isWritable(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException noPlace) {
      return Optional.empty();
    }
  }
}
