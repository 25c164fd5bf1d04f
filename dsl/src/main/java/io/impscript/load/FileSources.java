package io.impscript.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the file system. */
public final class FileSources implements Sources {
  private static final int NAMES = 1_000;

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("is a folder");
    } else if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(limit + 1);
    } catch (FileSystemException e) {
      throw new IOException(reason(e), e);
    }
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "does not exist";
    } else if (e instanceof AccessDeniedException) {
      return "may not be read by this user";
    }
    return e.getReason() == null ? "cannot be read" : e.getReason();
  }

  @Override
  public Path real(Path file) throws IOException {
    return file.toRealPath();
  }

  @Override
  public List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.limit(NAMES).map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
