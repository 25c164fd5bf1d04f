package io.impscript.runtime.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is mounted where, as our own process sees it. Source: {@code /proc/self/mountinfo}, its
 * fifth field, in which space, tab, newline and backslash stand as octal escapes (proc(5)).
 */
public final class MountTable {
  private static final Path TABLE = Path.of("/proc/self/mountinfo");
  private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

  private final List<String> points;

  private MountTable(List<String> points) {
    this.points = points;
  }

  /** The table of this moment; empty on a system that has none. */
  public static MountTable read() throws IOException {
    if (!Files.isReadable(TABLE)) {
      return new MountTable(List.of());
    }
    String text = new String(Files.readAllBytes(TABLE), StandardCharsets.ISO_8859_1);
    return new MountTable(text.lines().map(MountTable::point).toList());
  }

  /**
   * The mount points at a folder or below it.
   *
   * @param folder an absolute path without links
   */
  public List<Path> within(Path folder) {
    String bytes =
        new String(folder.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return points.stream()
        .filter(point -> point.equals(bytes) || point.startsWith(bytes + "/"))
        .map(
            point ->
                Path.of(
                    new String(
                        point.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)))
        .toList();
  }

  /**
   * Whether the root folder is a mount point, as everywhere but in a plain chroot; so where there
   * is no table, too.
   */
  public boolean hasRoot() {
    return points.isEmpty() || points.contains("/");
  }

  private static String point(String line) {
    return OCTAL
        .matcher(line.split(" ")[4])
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(m.group(1), 8))));
  }
}
