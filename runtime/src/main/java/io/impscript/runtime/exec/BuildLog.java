package io.impscript.runtime.exec;

import io.impscript.runtime.files.DiskTrouble;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The log of one build: every external program with its whole output, status and time taken. Lines
 * are written through at once, so that the log is whole up to the moment in which a build was
 * killed. It is readable by its owner alone, since command lines may hold what others should not
 * see.
 */
public final class BuildLog implements Closeable {
  private final Path file;
  private final OutputStream out;
  private final Clock clock;

  /**
   * Opens the log to append to it.
   *
   * @param file the log; its folder is made where it is missing
   */
  public BuildLog(Path file, Clock clock) throws IOException {
    this.file = file;
    this.clock = clock;
    try {
      Files.createDirectories(file.getParent());
      if (Files.notExists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      this.out = Files.newOutputStream(file, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw DiskTrouble.explained(e, file);
    }
  }

  /** Where the log is. */
  public Path file() {
    return file;
  }

  /**
   * Notes one line.
   *
   * @throws UncheckedIOException if the disk is full or the file cannot be written
   */
  public synchronized void line(String text) {
    try {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(DiskTrouble.explained(e, file));
    }
  }

  /** Notes that a program starts. */
  Instant begin(String commandLine) {
    Instant now = clock.instant();
    line("");
    line("# " + now.truncatedTo(ChronoUnit.SECONDS));
    line("$ " + commandLine);
    return now;
  }

  /** Notes how a program ended. */
  void end(Instant begun, String how) {
    double seconds = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
    line(String.format(Locale.ROOT, "# %s after %.1f s", how, seconds));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
