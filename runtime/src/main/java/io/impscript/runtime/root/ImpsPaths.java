package io.impscript.runtime.root;

import java.nio.file.Path;

/**
 * The folders of an IMPS installation below one prefix, and our own state beside them.
 *
 * @param prefix the absolute folder that stands for {@code /}
 */
public record ImpsPaths(Path prefix) {
  private static final String DATA = "var/opt/cray/imps";

  public ImpsPaths {
    prefix = prefix.toAbsolutePath().normalize();
  }

  /** Image roots, each a folder named like its image. */
  public Path imageRoots() {
    return prefix.resolve(DATA).resolve("image_roots");
  }

  /** Boot images and what belongs to them. */
  public Path bootImages() {
    return prefix.resolve(DATA).resolve("boot_images");
  }

  /** Local repositories, each a folder named like it. */
  public Path repositories() {
    return prefix.resolve("var/opt/cray/repos");
  }

  /** What Impscript keeps for itself: locks, logs, caches. */
  public Path state() {
    return prefix.resolve(DATA).resolve("impscript");
  }

  /** Repositories of RPMs that scripts make. */
  public Path madeRepositories() {
    return state().resolve("repositories");
  }

  Path locks() {
    return state().resolve("locks");
  }

  /** Folder of the logs of one image's builds. */
  public Path logs(ImageName image) {
    return state().resolve("logs").resolve(image.text());
  }
}
