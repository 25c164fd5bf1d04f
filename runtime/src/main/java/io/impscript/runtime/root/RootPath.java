package io.impscript.runtime.root;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Host paths for paths inside an image root.
 *
 * <p>Symbolic links are followed as a process in a chroot of the root would follow them: an
 * absolute target starts again at the root, and {@code ..} at the root stays there. So no guest
 * path and no link in the root, however hostile, yields a host path outside of it. What does not
 * exist yet may be named too; then the existing part is resolved and the rest appended.
 *
 * <p>The answer holds for the tree as it is at the time of the call. A process that changes links
 * in the root at the same time can make it stale.
 */
public final class RootPath {
  private RootPath() {}

  /**
   * Resolves a guest path, following a symbolic link in its last part too.
   *
   * @param root the image root; itself taken as it is
   * @param guestPath absolute path inside the image; a relative one is taken from the root
   * @return path below {@code root}, free of symbolic links
   * @throws RootPathException if links form a loop, a file stands where a folder must, a missing
   *     folder is left again by {@code ..}, or the path cannot be one
   */
  public static Path resolve(Path root, String guestPath) throws IOException {
    return new RootWalk(root, guestPath).follow();
  }

  /**
   * Resolves a guest path but leaves a symbolic link in its last part as it is, as {@code lstat},
   * {@code unlink} and {@code rename} do.
   *
   * @return path below {@code root} whose parents are free of symbolic links
   * @throws RootPathException as {@link #resolve} does
   */
  public static Path resolveEntry(Path root, String guestPath) throws IOException {
    return new RootWalk(root, guestPath).followParents();
  }

  /**
   * The guest path of a host path below the root, as text for messages.
   *
   * @param host a path that begins with {@code root}
   */
  public static String guest(Path root, Path host) {
    Path inside = root.toAbsolutePath().relativize(host.toAbsolutePath());
    return "/" + inside;
  }
}
