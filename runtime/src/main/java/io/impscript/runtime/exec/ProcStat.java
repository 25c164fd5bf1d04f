package io.impscript.runtime.exec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the kernel says about a process in {@code /proc/PID/stat} (proc(5)) and Java does not: a
 * process whose parent has died is no descendant of anyone we know, yet still of its session
 * (setsid(2)), and one that is dead and not yet collected counts as alive for Java.
 *
 * @param state its state, {@code Z} where it is dead
 * @param session its session
 */
record ProcStat(char state, long session) {
  private static final int SESSION = 3;

  boolean isDead() {
    return state == 'Z' || state == 'X';
  }

  /** The state of a process; none where it is gone. */
  static Optional<ProcStat> of(long pid) {
    try {
      byte[] stat = Files.readAllBytes(Path.of("/proc/" + pid + "/stat"));
      return Optional.of(parse(new String(stat, StandardCharsets.ISO_8859_1)));
    } catch (IOException | RuntimeException gone) {
      return Optional.empty();
    }
  }

  /** The processes of a session. */
  static List<ProcessHandle> members(long session) {
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> Character.isDigit(name.charAt(0)))
          .map(Long::parseLong)
          .filter(pid -> of(pid).filter(stat -> stat.session == session).isPresent())
          .map(ProcessHandle::of)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** The name in brackets may hold spaces and brackets itself, so what counts is its last end. */
  private static ProcStat parse(String stat) {
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return new ProcStat(afterName[0].charAt(0), Long.parseLong(afterName[SESSION]));
  }
}
