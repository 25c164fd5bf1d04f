package io.impscript.runtime.convert;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.files.TreeWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what a conversion made, whole or not at all. */
public final class ConversionWriter {
  private final Path folder;

  /**
   * @param folder the output folder; made where it is missing
   */
  public ConversionWriter(Path folder) {
    this.folder = folder;
  }

  /** The members in whose way something else lies; a file with the same content does not. */
  public List<Path> inTheWay(List<TreeMember> members) throws IOException {
    List<Path> taken = new ArrayList<>();
    for (TreeMember member : members) {
      Path target = folder.resolve(member.path());
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !holds(target, member)) {
        taken.add(target);
      }
    }
    return taken;
  }

  /** Writes the members; gives the paths of those that are no folders. */
  public List<String> write(List<TreeMember> members) throws IOException {
    if (!members.isEmpty()) {
      TreeWriter.write(folder, members, List.of());
    }
    return members.stream()
        .filter(member -> !(member instanceof TreeMember.Folder))
        .map(TreeMember::path)
        .toList();
  }

  private static boolean holds(Path target, TreeMember member) throws IOException {
    if (member instanceof TreeMember.Folder) {
      return Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
    } else if (member instanceof TreeMember.Link link) {
      return Files.isSymbolicLink(target)
          && Files.readSymbolicLink(target).toString().equals(link.target());
    }
    return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && same(target, (TreeMember.Content) member);
  }

  private static boolean same(Path target, TreeMember.Content content) throws IOException {
    if (Files.size(target) != content.size()) {
      return false;
    }
    try (InputStream one = Files.newInputStream(target);
        InputStream other = content.open()) {
      byte[] left = one.readNBytes(1 << 16);
      while (left.length > 0) {
        if (!java.util.Arrays.equals(left, other.readNBytes(1 << 16))) {
          return false;
        }
        left = one.readNBytes(1 << 16);
      }
      return true;
    }
  }
}
