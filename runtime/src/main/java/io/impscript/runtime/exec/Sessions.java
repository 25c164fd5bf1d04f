package io.impscript.runtime.exec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes of a session (setsid(2)), read from {@code /proc}: a process whose parent has died
 * is no descendant of anyone we know, yet still of its session. Format of the file: proc(5), stat.
 */
final class Sessions {
  private static final int SESSION = 3;

  private Sessions() {}

  static List<ProcessHandle> members(long session) {
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      return entries
          .filter(entry -> Character.isDigit(entry.getFileName().toString().charAt(0)))
          .filter(entry -> isIn(entry, session))
          .map(entry -> ProcessHandle.of(Long.parseLong(entry.getFileName().toString())))
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean isIn(Path entry, long session) {
    try {
      String stat =
          new String(
              Files.readAllBytes(entry.resolve("stat")),
              java.nio.charset.StandardCharsets.ISO_8859_1);
      String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(afterName[SESSION]) == session;
    } catch (IOException | RuntimeException ended) {
      return false;
    }
  }
}
