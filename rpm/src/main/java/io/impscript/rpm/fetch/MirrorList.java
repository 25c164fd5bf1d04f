package io.impscript.rpm.fetch;

import io.impscript.rpm.file.Checksum;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;

/**
 * Where a repository can be had.
 *
 * @param mirrors best first
 * @param indexes what its {@code repomd.xml} must be, one of them; none if nothing is said of it
 */
record MirrorList(List<URI> mirrors, List<Expected> indexes) {
  public MirrorList {
    mirrors = List.copyOf(mirrors);
    indexes = List.copyOf(indexes);
  }

  public static MirrorList of(List<URI> mirrors) {
    return new MirrorList(mirrors, List.of());
  }

  /** Whether an index is one that the list names; always so if it names none. */
  boolean accepts(byte[] index) {
    return indexes.isEmpty() || indexes.stream().anyMatch(one -> isThat(one, index));
  }

  private static boolean isThat(Expected expected, byte[] bytes) {
    return (expected.size() <= 0 || expected.size() == bytes.length)
        && Checksum.byName(expected.checksumType())
            .map(digest -> HexFormat.of().formatHex(digest.digest(bytes)))
            .filter(expected.checksum()::equalsIgnoreCase)
            .isPresent();
  }
}
