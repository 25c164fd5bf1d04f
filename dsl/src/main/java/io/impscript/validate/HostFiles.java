package io.impscript.validate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What stands at a path of this machine; a port, so that rules can be tried without files. */
@FunctionalInterface
public interface HostFiles {
  /** What a path leads to, symbolic links followed. */
  enum Kind {
    FILE,
    FOLDER,
    /** Nothing is there. */
    MISSING,
    /** A symbolic link to nothing. */
    DANGLING_LINK,
    /** A symbolic link that leads back to itself. */
    LINK_LOOP,
    SOCKET,
    PIPE,
    DEVICE,
    /** Something is or may be there, but this user may not read it. */
    UNREADABLE
  }

  /** What stands at an absolute path. */
  Kind kind(Path path);

  /** The names in a folder, sorted; none where it cannot be read. */
  default List<String> names(Path folder) {
    return List.of();
  }

  /** Where a symbolic link points to, as it is written; empty for what is none. */
  default Optional<String> linkTarget(Path path) {
    return Optional.empty();
  }

  /** Whether its owner may run a file. */
  default boolean isProgram(Path file) {
    return false;
  }
}
