package io.impscript.rpm.fetch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** The folder of what was fetched. What is in it is whole; what is on its way has another name. */
final class Cache {
  private static final long MEGABYTE = 1 << 20;

  private final Path folder;
  private final AtomicBoolean cleaned = new AtomicBoolean();

  Cache(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Where a file is if it is there. */
  Path place(Expected expected) {
    String checksum = expected.checksum().toLowerCase(Locale.ROOT);
    return folder
        .resolve(expected.checksumType())
        .resolve(checksum.substring(0, 2))
        .resolve(checksum);
  }

  /** Whether a file is there, which counts as a use of it. */
  boolean uses(Path place) {
    return unused().isThere(place);
  }

  UnusedFiles unused() {
    return new UnusedFiles(folder, Instant.now());
  }

  /** An empty file on the disk of a place, whose folder is there then. */
  Path part(Path place) throws CacheException {
    try {
      Files.createDirectories(place.getParent());
      Path parts = Files.createDirectories(folder.resolve("parts"));
      if (cleaned.compareAndSet(false, true)) {
        forgetOld(parts);
      }
      return Files.createTempFile(parts, "part-", ".tmp");
    } catch (IOException e) {
      throw new CacheException(folder, e);
    }
  }

  /** Those of runs that were killed; who is at work with one has written to it today. */
  private static void forgetOld(Path parts) throws IOException {
    Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parts, "part-*.tmp")) {
      for (Path part : all) {
        if (isBefore(part, yesterday)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static boolean isBefore(Path part, Instant time) throws IOException {
    try {
      return Files.getLastModifiedTime(part).toInstant().isBefore(time);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  void finish(Path part, Path place) throws CacheException {
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CacheException(folder, e);
    }
  }

  void drop(Path part) throws CacheException {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new CacheException(folder, e);
    }
  }

  /** Before much is fetched in vain. */
  void checkSpace(Path part, long bytes) throws IOException {
    long free = Files.getFileStore(part).getUsableSpace();
    if (free < bytes) {
      throw new CacheException(
          folder,
          "%d MB are needed and %d MB free".formatted(bytes / MEGABYTE + 1, free / MEGABYTE));
    }
  }

  CacheException failed(IOException e) {
    return new CacheException(folder, e);
  }
}
