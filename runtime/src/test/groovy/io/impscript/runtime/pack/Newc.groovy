package io.impscript.runtime.pack

import java.nio.file.Files
import java.nio.file.Path

/** The members of a newc archive, read by the letter of the format's description. */
class Newc {
  int ino, mode, uid, gid, links, mtime, size, major, minor
  String name

  boolean isFolder() {
    (mode & 0170000) == 0040000
  }

  /** The name as printf's format. */
  String getShellName() {
    name.getBytes('ISO-8859-1').collect { String.format('\\%03o', it & 255) }.join()
  }

  static List<Newc> read(Path file) {
    def bytes = Files.readAllBytes(file)
    def members = []
    int at = 0
    while (true) {
      assert new String(bytes, at, 6, 'ASCII') == '070701'
      def field = { int i -> Integer.parseUnsignedInt(new String(bytes, at + 6 + 8 * i, 8, 'ASCII'), 16) }
      int nameLength = field(11)
      def name = new String(bytes, at + 110, nameLength - 1, 'ISO-8859-1')
      assert bytes[at + 110 + nameLength - 1] == 0
      if (name == 'TRAILER!!!') {
        return members
      }
      members << new Newc(ino: field(0), mode: field(1), uid: field(2), gid: field(3), links: field(4), mtime: field(5), size: field(6),
          major: field(9), minor: field(10), name: name)
      at = at + ((110 + nameLength + 3) & ~3) + ((field(6) + 3) & ~3)
    }
  }
}
