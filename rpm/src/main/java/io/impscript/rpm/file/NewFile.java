package io.impscript.rpm.file;

/**
 * A file to be packed.
 *
 * @param path absolute, without {@code .} or {@code ..}
 * @param mode kind and permissions, as the kernel has them
 * @param modified seconds since 1970; -1 for the time of the package
 * @param linkTarget of a symbolic link; else empty
 * @param rdev number of a device node
 * @param flags as {@link FileEntry} has them
 * @param capabilities in the text form of libcap; empty for none
 */
public record NewFile(
    String path,
    int mode,
    String user,
    String group,
    long modified,
    String linkTarget,
    int rdev,
    int flags,
    String capabilities,
    Content content) {

  /**
   * @throws IllegalArgumentException if the path is not absolute or has {@code .} or {@code ..}
   */
  public NewFile {
    if (!path.startsWith("/") || !java.nio.file.Path.of(path).normalize().toString().equals(path)) {
      throw new IllegalArgumentException("not an absolute plain path: " + path);
    }
  }

  /**
   * @param permissions such as 0644
   */
  public static NewFile regular(String path, int permissions, Content content) {
    return new NewFile(path, 0x8000 | permissions, "root", "root", -1, "", 0, 0, "", content);
  }

  public static NewFile directory(String path, int permissions) {
    return new NewFile(path, 0x4000 | permissions, "root", "root", -1, "", 0, 0, "", Content.NONE);
  }

  public static NewFile link(String path, String target) {
    return new NewFile(path, 0xA1FF, "root", "root", -1, target, 0, 0, "", Content.of(target));
  }

  public NewFile owner(String newUser, String newGroup) {
    return new NewFile(
        path, mode, newUser, newGroup, modified, linkTarget, rdev, flags, capabilities, content);
  }

  /** Marked as configuration, documentation and so on; see {@link FileEntry}. */
  public NewFile flags(int newFlags) {
    return new NewFile(
        path, mode, user, group, modified, linkTarget, rdev, newFlags, capabilities, content);
  }

  public NewFile modified(long seconds) {
    return new NewFile(
        path, mode, user, group, seconds, linkTarget, rdev, flags, capabilities, content);
  }

  public NewFile capabilities(String text) {
    return new NewFile(path, mode, user, group, modified, linkTarget, rdev, flags, text, content);
  }

  boolean isGhost() {
    return (flags & FileEntry.GHOST) != 0;
  }

  boolean isRegular() {
    return (mode & 0xF000) == 0x8000;
  }

  boolean isDirectory() {
    return (mode & 0xF000) == 0x4000;
  }
}
