package io.impscript.validate;

import java.nio.file.Path;

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
}
