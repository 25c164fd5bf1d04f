package io.impscript.rpm.fetch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Which files of a cache nobody used for long. A use is noted in the time of a file, once a day at
 * most; what is kept by its checksum is never changed, so that this time says nothing else.
 */
final class UnusedFiles {
  private static final Duration NOTED = Duration.ofDays(1);

  /** Names of the folders of checksums: {@code sha256/ab}. */
  private static final String KINDS = "{md5,sha,sha1,sha224,sha256,sha384,sha512}";

  private final Path folder;
  private final Instant now;

  UnusedFiles(Path folder, Instant now) {
    this.folder = folder;
    this.now = now;
  }

  /** Whether a file is there, which counts as a use of it. */
  boolean isThere(Path file) {
    try {
      if (isBefore(file, now.minus(NOTED))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException e) {
      // Another account's cache can be used all the same.
      return Files.exists(file);
    }
    return Files.exists(file);
  }

  /**
   * Deletes what was not used for so long. Looks at most once a day.
   *
   * @return how many bytes are free now
   */
  long forget(Duration unused) throws IOException {
    Path looked = folder.resolve("looked-through");
    if (!Files.isDirectory(folder) || Files.exists(looked) && !isBefore(looked, now.minus(NOTED))) {
      return 0;
    }
    long free = 0;
    try (DirectoryStream<Path> kinds = Files.newDirectoryStream(folder, KINDS)) {
      for (Path kind : kinds) {
        free += forget(kind, now.minus(unused));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Files.write(looked, new byte[0]);
    Files.setLastModifiedTime(looked, FileTime.from(now));
    return free;
  }

  private static long forget(Path kind, Instant limit) throws IOException {
    long free = 0;
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(kind, "??")) {
      for (Path part : parts) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
          for (Path file : files) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isBefore(file, limit)) {
              free += Files.size(file);
              Files.deleteIfExists(file);
            }
          }
        }
      }
    }
    return free;
  }

  private static boolean isBefore(Path file, Instant time) throws IOException {
    return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(time);
  }
}
