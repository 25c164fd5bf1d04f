package io.impscript.runtime.pack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/**
 * What {@code mksquashfs -pf} takes: modes and owners other than the tree's, and device nodes that
 * it has not. A name stands in quotes, with a backslash before quotes and backslashes.
 */
final class PseudoFile {
  private static final int PERMISSIONS = 07777;
  private static final int TYPE = 0170000;
  private static final int CHARACTER = 0020000;
  private static final int BLOCK = 0060000;
  private static final int PIPE = 0010000;

  private final OptionalLong epoch;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  private PseudoFile(OptionalLong epoch) {
    this.epoch = epoch;
  }

  /**
   * The bytes of the file.
   *
   * @param entries the tree as it is meant to be; the root folder is left out, of which mksquashfs
   *     is told by options
   * @throws PackException if a name has a line break, which the format has no place for
   */
  static byte[] of(List<TreeEntry> entries, OptionalLong epoch) throws PackException {
    PseudoFile file = new PseudoFile(epoch);
    for (TreeEntry entry : entries) {
      if (!isRoot(entry)) {
        file.add(entry);
      }
    }
    return file.text.toByteArray();
  }

  static boolean isRoot(TreeEntry entry) {
    return entry.name().length == 1 && entry.name()[0] == '.';
  }

  private void add(TreeEntry entry) throws PackException {
    name(entry.name());
    String owned = " %o %d %d".formatted(entry.mode() & PERMISSIONS, entry.uid(), entry.gid());
    put(entry.isVirtual() ? node(entry, owned) : " m" + owned);
    text.write('\n');
  }

  private String node(TreeEntry entry, String owned) throws PackException {
    long time = Math.max(0, Math.min(entry.mtime(), epoch.orElse(CpioHeader.MOST)));
    String number = " %d %d".formatted(entry.device().major(), entry.device().minor());
    return switch (entry.mode() & TYPE) {
      case CHARACTER -> " C " + time + owned + number;
      case BLOCK -> " B " + time + owned + number;
      case PIPE -> " I " + time + owned + " f";
      default -> throw new PackException("no node of a kind that is known");
    };
  }

  private void name(byte[] name) throws PackException {
    text.write('"');
    for (byte b : name) {
      if (b == '\n') {
        throw new PackException(
            "/%s has a line break in its name, which a squashfs made by an ordinary user cannot have; rename it, or build as root"
                .formatted(new String(name, StandardCharsets.UTF_8).replace("\n", "\\n")));
      }
      if (b == '"' || b == '\\') {
        text.write('\\');
      }
      text.write(b);
    }
    text.write('"');
  }

  private void put(String ascii) {
    text.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
