package io.impscript.rpm.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The folder of what was fetched. What is in it is whole; what is on its way has another name. */
final class Cache {
  private static final long MEGABYTE = 1 << 20;

  private final Path folder;

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

  /** An empty file beside a place. */
  Path part(Path place) throws CacheException {
    try {
      Files.createDirectories(place.getParent());
      return Files.createTempFile(place.getParent(), "part-", ".tmp");
    } catch (IOException e) {
      throw new CacheException(folder, e);
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
