package io.impscript.runtime.pack;

import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Looks around in an image root by guest paths, links followed inside the root only. */
final class GuestFolders {
  private final Path root;

  GuestFolders(Path root) {
    this.root = root.toAbsolutePath();
  }

  /** The names in a folder, sorted; none if there is no such folder. */
  List<String> names(String guestPath) throws IOException {
    Optional<Path> folder = folder(guestPath);
    if (folder.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.get())) {
      stream.forEach(path -> names.add(path.getFileName().toString()));
    } catch (DirectoryIteratorException e) {
      throw PackFailure.reading(folder.get(), e.getCause());
    } catch (IOException e) {
      throw PackFailure.reading(folder.get(), e);
    }
    Collections.sort(names);
    return names;
  }

  /** The folder at a guest path, if there is one. */
  Optional<Path> folder(String guestPath) {
    return resolved(guestPath).filter(Files::isDirectory);
  }

  /** The file at a guest path, if there is one and it is not empty. */
  Optional<Path> file(String guestPath) {
    return resolved(guestPath)
        .filter(Files::isRegularFile)
        .filter(path -> path.toFile().length() > 0);
  }

  /** The guest path of what is in the root. */
  String guest(Path host) {
    return RootPath.guest(root, host);
  }

  private Optional<Path> resolved(String guestPath) {
    try {
      return Optional.of(RootPath.resolve(root, guestPath));
    } catch (IOException e) {
      // A loop, or a file where a folder should be: not what is looked for.
      return Optional.empty();
    }
  }
}
