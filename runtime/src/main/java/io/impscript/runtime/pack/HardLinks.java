package io.impscript.runtime.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inode numbers of an archive: counted up from 1 in the order of the members, the names of one file
 * sharing theirs, so that they depend on the tree alone and not on the disk that it lies on.
 */
final class HardLinks {
  private final Map<TreeEntry.Identity, Node> nodes = new HashMap<>();
  private int last;

  HardLinks(List<TreeEntry> entries) {
    for (TreeEntry entry : entries) {
      if (entry.mayHaveMoreNames()) {
        nodes.computeIfAbsent(entry.identity(), key -> new Node()).names++;
      }
    }
  }

  /** Takes the next member; to be called for each once, in order. */
  Place next(TreeEntry entry) {
    if (!entry.mayHaveMoreNames()) {
      return new Place(++last, entry.isFolder() ? 2 : 1, true);
    }
    Node node = nodes.get(entry.identity());
    boolean first = node.number == 0;
    if (first) {
      node.number = ++last;
    }
    return new Place(node.number, node.names, first);
  }

  /**
   * A member among the names of its file.
   *
   * @param inode number in the archive
   * @param names how many members share it
   * @param first whether it is the first of them, which carries the data
   */
  record Place(int inode, int names, boolean first) {}

  private static final class Node {
    private int names;
    private int number;
  }
}
