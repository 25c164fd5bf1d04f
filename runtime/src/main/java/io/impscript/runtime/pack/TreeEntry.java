package io.impscript.runtime.pack;

import java.nio.file.Path;

/**
 * One file of any kind in an image root, as {@code lstat} saw it.
 *
 * @param path where it is on the host
 * @param name bytes of its path inside the image, without a leading slash; {@code .} for the root
 * @param mode type and permission bits, as in {@code st_mode}
 * @param uid owner
 * @param gid group
 * @param mtime time of last change, whole seconds since 1970
 * @param size bytes; of a symbolic link, its target's
 * @param names how many the host knows of it, inside the root or not; 0 of a node that it lacks
 * @param identity what two names of one file have in common
 * @param device the device's number, of a device node
 */
record TreeEntry(
    Path path,
    byte[] name,
    int mode,
    int uid,
    int gid,
    long mtime,
    long size,
    int names,
    Identity identity,
    Device device) {
  private static final int TYPE = 0170000;

  boolean isFolder() {
    return is(0040000);
  }

  boolean isFile() {
    return is(0100000);
  }

  boolean isLink() {
    return is(0120000);
  }

  boolean isSocket() {
    return is(0140000);
  }

  /** Whether another name of it would be a hard link; newc has none of links and folders. */
  boolean mayHaveMoreNames() {
    return names > 1 && !isFolder() && !isLink();
  }

  /** Whether the record of an ordinary user's root alone has it. */
  boolean isVirtual() {
    return names == 0;
  }

  /** The same file with another mode and owner. */
  TreeEntry as(int otherMode, int user, int group) {
    return new TreeEntry(path, name, otherMode, user, group, mtime, size, names, identity, device);
  }

  private boolean is(int type) {
    return (mode & TYPE) == type;
  }

  /** File system and inode number on the host. */
  record Identity(long fileSystem, long inode) {}

  /** Linux's device number, taken apart as makedev(3) puts it together. */
  record Device(int major, int minor) {
    static Device of(long number) {
      long major = (number >>> 8 & 0xfff) | (number >>> 32 & ~0xfffL);
      long minor = (number & 0xff) | (number >>> 12 & ~0xffL);
      return new Device((int) major, (int) minor);
    }
  }
}
