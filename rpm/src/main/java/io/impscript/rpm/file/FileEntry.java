package io.impscript.rpm.file;

import java.util.Objects;

/**
 * One file of a package, as its header has it.
 *
 * @param path absolute, without {@code .} or {@code ..}
 * @param mode kind and permissions, as the kernel has them
 * @param size bytes of the content; of a link, of its target
 * @param modified seconds since 1970
 * @param rdev number of a device node
 * @param linkTarget of a symbolic link; else empty
 * @param digest hexadecimal; empty where there is no content
 * @param flags see the constants
 * @param verify what {@code rpm -V} looks at; all bits set where not said
 * @param hardLinks files with the same number above 0 are one file with several names
 * @param capabilities in the text form of libcap; empty for most
 * @param language of a translation; empty for most
 */
public record FileEntry(
    String path,
    int mode,
    String user,
    String group,
    long size,
    long modified,
    int rdev,
    String linkTarget,
    String digest,
    int flags,
    int verify,
    int hardLinks,
    int color,
    String capabilities,
    String language) {
  public static final int CONFIG = 1;
  public static final int DOC = 1 << 1;
  public static final int MISSING_OK = 1 << 3;
  public static final int NO_REPLACE = 1 << 4;
  public static final int GHOST = 1 << 6;
  public static final int LICENSE = 1 << 7;
  public static final int README = 1 << 8;
  public static final int ARTIFACT = 1 << 12;

  private static final int KIND = 0xF000;
  private static final int DIRECTORY = 0x4000;
  private static final int REGULAR = 0x8000;
  private static final int LINK = 0xA000;

  public FileEntry {
    Objects.requireNonNull(path);
  }

  public boolean isDirectory() {
    return (mode & KIND) == DIRECTORY;
  }

  public boolean isRegular() {
    return (mode & KIND) == REGULAR;
  }

  public boolean isLink() {
    return (mode & KIND) == LINK;
  }

  /** A device node, a pipe or a socket. */
  public boolean isSpecial() {
    return !isDirectory() && !isRegular() && !isLink();
  }

  /** Belongs to the package, but is not in it. */
  public boolean isGhost() {
    return (flags & GHOST) != 0;
  }

  public boolean isConfig() {
    return (flags & CONFIG) != 0;
  }
}
