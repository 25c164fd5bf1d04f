package io.impscript.runtime.owners;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an image root cannot say by itself, because an ordinary user made it: owners, modes that
 * would lock the user out, device nodes, capabilities. A file that is not in it belongs to root and
 * has the mode that it has in the tree.
 *
 * <p>Paths are bytes, held as text of one character a byte, without a slash in front; the root
 * folder is {@code .}.
 */
public final class OwnershipRecord {
  /** Of a root in which all belongs to root. */
  public static final OwnershipRecord EMPTY = new OwnershipRecord(new TreeMap<>());

  private final SortedMap<String, RecordedFile> files;
  private final Map<String, List<String>> nodes = new HashMap<>();

  OwnershipRecord(SortedMap<String, RecordedFile> files) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    files.forEach(
        (path, file) -> {
          if (file.isNode()) {
            nodes.computeIfAbsent(folder(path), any -> new ArrayList<>()).add(path);
          }
        });
  }

  /** By path, in the order of the paths' bytes. */
  public SortedMap<String, RecordedFile> files() {
    return files;
  }

  /**
   * What the record says of a file.
   *
   * @param path bytes of its path in the root, without a slash in front
   */
  public Optional<RecordedFile> find(byte[] path) {
    return Optional.ofNullable(files.get(text(path)));
  }

  /** Paths of the device nodes and pipes in a folder, in order. */
  public List<byte[]> nodes(byte[] folder) {
    return nodes.getOrDefault(text(folder), List.of()).stream()
        .map(OwnershipRecord::bytes)
        .toList();
  }

  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : path.substring(0, slash);
  }

  static String text(byte[] path) {
    return new String(path, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String path) {
    return path.getBytes(StandardCharsets.ISO_8859_1);
  }
}
