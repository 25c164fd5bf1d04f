package io.impscript.runtime.build;

import io.impscript.runtime.root.ImageName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * An image that was built.
 *
 * @param image its name
 * @param root its image root
 * @param rootSize bytes of the root's content
 * @param packages how many packages are in it
 * @param files what was made beside the root
 * @param elapsed how long it took
 * @param log the whole log of the build
 */
public record BuildResult(
    ImageName image,
    Path root,
    long rootSize,
    int packages,
    List<ProducedFile> files,
    Duration elapsed,
    Path log)
    implements BuildOutcome {
  public BuildResult {
    files = List.copyOf(files);
  }

  /**
   * A file that was made.
   *
   * @param path where it is
   * @param size its bytes
   */
  public record ProducedFile(Path path, long size) {}
}
