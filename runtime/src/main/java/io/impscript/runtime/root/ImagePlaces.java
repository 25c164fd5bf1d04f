package io.impscript.runtime.root;

import java.nio.file.Path;

/**
 * The folders and files of one image; all of an image's folders are in one file system.
 *
 * @param folder the real path of the folder of all image roots
 */
record ImagePlaces(ImpsPaths paths, Path folder, ImageName image) {
  static final String BUILDING = ".building";
  static final String PREVIOUS = ".previous";
  static final String INCOMPLETE = ".incomplete";

  /** A folder of its own: no name that an image may have comes in its way. */
  static final String OWNERS = ".owners";

  static final String REASON = ".incomplete.reason";

  Path root() {
    return folder.resolve(image.text());
  }

  /** The root of a build that runs. */
  Path building() {
    return hidden(BUILDING);
  }

  /** The old root while the new one takes its place. */
  Path previous() {
    return hidden(PREVIOUS);
  }

  /** The root of a build that failed. */
  Path incomplete() {
    return hidden(INCOMPLETE);
  }

  /** What the files of a root are meant to be, where an ordinary user made it. */
  Path owners(Path root) {
    return folder.resolve(OWNERS).resolve(root.getFileName());
  }

  /** Why it failed: beside the root, since nothing of ours belongs into it. */
  Path reason() {
    return hidden(REASON);
  }

  Path lock() {
    return paths.locks().resolve(image + ".lock");
  }

  Path holder() {
    return paths.locks().resolve(image + ".holder");
  }

  private Path hidden(String suffix) {
    return folder.resolve("." + image + suffix);
  }
}
