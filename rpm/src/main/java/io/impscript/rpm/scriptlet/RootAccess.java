package io.impscript.rpm.scriptlet;

import java.io.IOException;
import java.nio.file.Path;

/** A root as programs within it see it. Paths are absolute and never lead outside. */
public interface RootAccess {
  int UNKNOWN = -1;

  /**
   * The real place of a path: links above its last name are followed, that one is not.
   *
   * @return null if a folder above it is not there
   * @throws IOException if links go in circles
   */
  Path find(String path) throws IOException;

  /** A real place as seen from within. */
  String within(Path place);

  /** To be called when something was put into a folder, or taken out of it. */
  void changed(Path folder);

  /** The number of a user of the root; {@link #UNKNOWN} if there is none. */
  int user(String name) throws IOException;

  int group(String name) throws IOException;

  /** The owner's and group's numbers, as they are meant to be. */
  int[] owner(Path place) throws IOException;

  /**
   * Gives a file an owner, or notes it.
   *
   * @param uid or {@link #UNKNOWN} to leave it as it is
   */
  void own(Path place, int uid, int gid) throws IOException;

  /** Gives a file permissions, or notes those that only root can give. */
  void permit(Path place, int mode) throws IOException;
}
