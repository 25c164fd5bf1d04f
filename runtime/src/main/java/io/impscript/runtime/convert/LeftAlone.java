package io.impscript.runtime.convert;

import java.nio.file.Path;

/**
 * A file of a folder given that is nothing that converts.
 *
 * @param why the reason, where there is more to say
 */
record LeftAlone(Path path, String why) {
  /** The file as reports name it. */
  String text() {
    return why.isEmpty() ? path.toString() : path + " (" + why + ")";
  }
}
