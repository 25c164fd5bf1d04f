package io.impscript.runtime.pack;

import io.impscript.runtime.owners.OwnershipRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Lists an image root: parents before children, names in a folder in the order of their bytes.
 *
 * <p>Folders of one depth are read at the same time, on all processors: most of the work is waiting
 * for the file system.
 */
final class TreeScan {
  private final FolderReader reader;

  private TreeScan(FolderReader reader) {
    this.reader = reader;
  }

  /**
   * Reads the whole tree's attributes, following no link and opening no file.
   *
   * @param root a folder
   * @param owners what the files are meant to be, where the tree is an ordinary user's
   * @throws PackException if a place in it cannot be read
   */
  static List<TreeEntry> of(Path root, Optional<OwnershipRecord> owners) throws IOException {
    FolderReader reader = new FolderReader(root.toAbsolutePath(), owners);
    Node top = new Node(reader.root());
    new TreeScan(reader).readBelow(top);
    return inOrder(top);
  }

  private void readBelow(Node top) throws IOException {
    List<Node> level = List.of(top);
    while (!level.isEmpty()) {
      level = folders(level);
    }
  }

  /** Reads the folders of one depth and gives those of the next. */
  private List<Node> folders(List<Node> level) throws IOException {
    try {
      return level.parallelStream()
          .peek(this::read)
          .flatMap(node -> node.children.stream())
          .filter(child -> child.entry.isFolder())
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void read(Node folder) {
    try {
      folder.children = reader.children(folder.entry).stream().map(Node::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TreeEntry> inOrder(Node top) {
    List<TreeEntry> entries = new ArrayList<>();
    Deque<Node> ahead = new ArrayDeque<>(List.of(top));
    while (!ahead.isEmpty()) {
      Node node = ahead.pop();
      entries.add(node.entry);
      for (int i = node.children.size() - 1; i >= 0; i--) {
        ahead.push(node.children.get(i));
      }
    }
    return entries;
  }

  private static final class Node {
    private final TreeEntry entry;
    private List<Node> children = List.of();

    Node(TreeEntry entry) {
      this.entry = entry;
    }
  }
}
