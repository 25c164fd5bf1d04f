package io.impscript.runtime.build;

import io.impscript.runtime.exec.BuildLog;
import io.impscript.runtime.plan.BuildPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The logs of an image's builds: one file a build, the newest kept. */
final class LogFiles {
  private static final int KEPT = 10;
  private static final String SUFFIX = ".log";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private LogFiles() {}

  /** Begins the log of a build and removes the oldest ones. */
  static BuildLog begin(BuildPlan plan, Clock clock) throws IOException {
    Path folder = plan.paths().logs(plan.image());
    Instant now = clock.instant();
    BuildLog log = new BuildLog(folder.resolve(NAME.format(now) + SUFFIX), clock);
    prune(folder);
    return log;
  }

  private static void prune(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs =
          files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
      for (Path old : logs.subList(0, Math.max(0, logs.size() - KEPT))) {
        Files.deleteIfExists(old);
      }
    }
  }
}
