package io.impscript.runtime.pack;

import java.nio.ByteBuffer;

/**
 * The header of one member in the "newc" format: 110 bytes, six of magic and thirteen numbers of
 * eight hexadecimal digits each.
 *
 * <p>Source: Linux, Documentation/driver-api/early-userspace/buffer-format.rst.
 *
 * @param inode number that the names of one file share; unique beside that
 * @param mode type and permission bits
 * @param uid owner
 * @param gid group
 * @param links how many names in the archive share the inode number
 * @param mtime seconds since 1970, 0 to 2^32-1
 * @param size bytes of data after the name, 0 to 2^32-1
 * @param device number of a device node
 * @param nameLength bytes of the name and the NUL after it
 */
record CpioHeader(
    int inode,
    int mode,
    int uid,
    int gid,
    int links,
    long mtime,
    long size,
    TreeEntry.Device device,
    int nameLength) {
  static final int LENGTH = 110;
  static final long MOST = 0xffff_ffffL;

  private static final byte[] MAGIC = {'0', '7', '0', '7', '0', '1'};
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  void write(ByteBuffer to) {
    to.put(MAGIC);
    hex(to, inode);
    hex(to, mode);
    hex(to, uid);
    hex(to, gid);
    hex(to, links);
    hex(to, (int) mtime);
    hex(to, (int) size);
    // The device that held the file says nothing once inodes are renumbered.
    hex(to, 0);
    hex(to, 0);
    hex(to, device.major());
    hex(to, device.minor());
    hex(to, nameLength);
    // A checksum is for the "crc" format only.
    hex(to, 0);
  }

  private static void hex(ByteBuffer to, int number) {
    for (int shift = 28; shift >= 0; shift -= 4) {
      to.put(DIGITS[number >>> shift & 15]);
    }
  }
}
