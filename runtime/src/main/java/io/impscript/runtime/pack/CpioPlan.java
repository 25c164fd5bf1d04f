package io.impscript.runtime.pack;

import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a newc archive of a tree will hold, decided from the attributes alone, before a byte is
 * written.
 *
 * @param members in the order of the archive
 * @param length of the archive in bytes
 * @param notes what had to be left out or changed
 */
record CpioPlan(List<Member> members, long length, List<PackNote> notes) {
  /** GNU cpio's block; readers that read whole blocks find no short one at the end. */
  private static final int BLOCK = 512;

  static final byte[] TRAILER = "TRAILER!!!".getBytes(StandardCharsets.US_ASCII);

  CpioPlan {
    members = List.copyOf(members);
    notes = List.copyOf(notes);
  }

  /**
   * @param root the image root, for messages
   * @param epoch latest time of change that a member may have; later ones are set to it
   * @throws PackException if a file is too large for the format
   */
  static CpioPlan of(Path root, List<TreeEntry> entries, OptionalLong epoch) throws IOException {
    return new Maker(root, epoch).make(entries);
  }

  /** How many bytes a length fills up to, at the format's alignment of four. */
  static long aligned(long length) {
    return (length + 3) & ~3L;
  }

  /**
   * One member.
   *
   * @param source where its data or link target comes from
   * @param name as it stands in the archive, without the NUL
   * @param header its header, whose size says how much data follows
   */
  record Member(TreeEntry source, byte[] name, CpioHeader header) {
    long length() {
      return aligned(CpioHeader.LENGTH + header.nameLength()) + aligned(header.size());
    }
  }

  private static final class Maker {
    private final Path root;
    private final long latest;
    private final List<Member> members = new ArrayList<>();
    private final List<PackNote> notes = new ArrayList<>();
    private long length;

    Maker(Path root, OptionalLong epoch) {
      this.root = root.toAbsolutePath();
      this.latest = Math.min(epoch.orElse(CpioHeader.MOST), CpioHeader.MOST);
    }

    CpioPlan make(List<TreeEntry> entries) throws PackException {
      List<TreeEntry> kept = entries.stream().filter(this::keep).toList();
      HardLinks links = new HardLinks(kept);
      for (TreeEntry entry : kept) {
        add(member(entry, links.next(entry)));
      }
      long end = length + aligned(CpioHeader.LENGTH + TRAILER.length + 1);
      return new CpioPlan(members, (end + BLOCK - 1) / BLOCK * BLOCK, notes);
    }

    private boolean keep(TreeEntry entry) {
      if (entry.isSocket()) {
        notes.add(new PackNote(place(entry), "left out: a socket has no meaning in an archive"));
      }
      return !entry.isSocket();
    }

    private Member member(TreeEntry entry, HardLinks.Place place) throws PackException {
      boolean hasData = (entry.isFile() && place.first()) || entry.isLink();
      byte[] name = archiveName(entry.name());
      CpioHeader header =
          new CpioHeader(
              place.inode(),
              entry.mode(),
              entry.uid(),
              entry.gid(),
              place.names(),
              time(entry),
              hasData ? size(entry) : 0,
              entry.device(),
              name.length + 1);
      return new Member(entry, name, header);
    }

    /** A file of the end mark's name would end the archive, were it written plainly. */
    private static byte[] archiveName(byte[] name) {
      return Arrays.equals(name, TRAILER)
          ? "./TRAILER!!!".getBytes(StandardCharsets.US_ASCII)
          : name;
    }

    private long time(TreeEntry entry) {
      if (entry.mtime() < 0) {
        notes.add(new PackNote(place(entry), "time of change set to 1970: newc has none before"));
      }
      return Math.max(0, Math.min(entry.mtime(), latest));
    }

    private long size(TreeEntry entry) throws PackException {
      if (entry.size() > CpioHeader.MOST) {
        throw new PackException(
            "%s has %d bytes; a cpio archive holds files below 4 GiB only. Remove it from the image, or make a squashfs"
                .formatted(place(entry), entry.size()));
      }
      return entry.size();
    }

    private void add(Member member) {
      members.add(member);
      length += member.length();
    }

    private String place(TreeEntry entry) {
      return RootPath.guest(root, entry.path());
    }
  }
}
