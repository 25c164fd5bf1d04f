package io.impscript.runtime.root;

import io.impscript.runtime.exec.Privileges;
import io.impscript.runtime.exec.UserNamespace;
import io.impscript.runtime.files.TreeDeleter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Deletes image roots. That of an ordinary user may hold files of the user's subordinate ids, and
 * folders closed to the user, if a run was killed while a command worked in it; a user namespace
 * makes them the user's own again. Root's may hold files with the flag immutable, which a
 * post-build step or a person has set.
 */
final class OwnTrees {
  private OwnTrees() {}

  static void delete(Path tree) throws IOException {
    try {
      TreeDeleter.delete(tree);
    } catch (IOException e) {
      if (!Privileges.isRoot()) {
        takeBack(tree, e);
      } else if (FixedFiles.areMetIn(e)) {
        FixedFiles.release(tree);
      } else {
        throw e;
      }
      TreeDeleter.delete(tree);
    }
  }

  /** A root of an image, and the record of what its files are meant to be. */
  static void delete(ImagePlaces places, Path root) throws IOException {
    delete(root);
    Files.deleteIfExists(places.owners(root));
  }

  /** What a failed build left, and its reason. */
  static void deleteIncomplete(ImagePlaces places) throws IOException {
    delete(places, places.incomplete());
    Files.deleteIfExists(places.reason());
  }

  private static void takeBack(Path tree, IOException problem) throws IOException {
    try {
      UserNamespace.open().takeBack(tree);
    } catch (IOException none) {
      throw problem;
    }
  }
}
