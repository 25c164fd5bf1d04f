package io.impscript.runtime.pack;

import java.nio.file.Path;
import java.util.Optional;

/** What a search for a kernel in an image root came to. */
sealed interface KernelSearch {
  /**
   * The kernel that the image boots.
   *
   * @param version its release as {@code uname -r} says it, such as {@code 6.1.0-18-amd64}
   * @param guestPath where it was found in the image, links resolved
   * @param file the same place on the host
   * @param modules guest path of its modules; empty if the image has none for it
   */
  record Found(String version, String guestPath, Path file, Optional<String> modules)
      implements KernelSearch {}

  /**
   * No kernel.
   *
   * @param reason a sentence without a full stop, naming what was seen
   */
  record None(String reason) implements KernelSearch {}
}
