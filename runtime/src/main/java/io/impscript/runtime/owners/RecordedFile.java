package io.impscript.runtime.owners;

import io.impscript.runtime.files.FileKind;

/**
 * What a file of an image root is meant to be.
 *
 * @param kind what it is
 * @param mode permission bits with setuid, setgid and sticky, 0 to 07777
 * @param uid owner, 0 to 2^31-1
 * @param gid group, 0 to 2^31-1
 * @param major number of a device, 0 to 4095
 * @param minor number of a device, 0 to 2^20-1
 * @param time of last change, seconds since 1970; of nodes only, others have their own in the tree
 * @param capabilities in libcap's text form; empty for most
 */
public record RecordedFile(
    FileKind kind,
    int mode,
    int uid,
    int gid,
    int major,
    int minor,
    long time,
    String capabilities) {
  static final int MOST_MAJOR = 0xfff;
  static final int MOST_MINOR = 0xfffff;

  public RecordedFile {
    boolean fits =
        (mode & ~07777) == 0
            && uid >= 0
            && gid >= 0
            && within(major, MOST_MAJOR)
            && within(minor, MOST_MINOR);
    if (!fits) {
      throw new IllegalArgumentException("no mode, owner or device number that a file can have");
    }
  }

  /** A file without numbers of a device and capabilities. */
  public static RecordedFile plain(FileKind kind, int mode, int uid, int gid) {
    return new RecordedFile(kind, mode, uid, gid, 0, 0, 0, "");
  }

  /** Whether it stands in the record alone: only root can make it. */
  public boolean isNode() {
    return kind == FileKind.CHARACTER_DEVICE
        || kind == FileKind.BLOCK_DEVICE
        || kind == FileKind.PIPE;
  }

  /** Type and permission bits, as in {@code st_mode}. */
  public int fullMode() {
    return kind.bits() | mode;
  }

  RecordedFile withCapabilities(String text) {
    return new RecordedFile(kind, mode, uid, gid, major, minor, time, text);
  }

  RecordedFile withMode(int bits) {
    return new RecordedFile(kind, bits, uid, gid, major, minor, time, capabilities);
  }

  RecordedFile withOwner(int user, int group) {
    return new RecordedFile(kind, mode, user, group, major, minor, time, capabilities);
  }

  private static boolean within(int number, int most) {
    return number >= 0 && number <= most;
  }
}
