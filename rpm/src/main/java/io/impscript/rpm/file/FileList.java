package io.impscript.rpm.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the parallel lists of a header together to the files of a package. */
final class FileList {
  /** What the kernel knows, in its numbers: pipe, devices, folder, file, link, socket. */
  private static final Set<Integer> KINDS =
      Set.of(0x1000, 0x2000, 0x6000, 0x4000, 0x8000, 0xA000, 0xC000);

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PATH = 4095;

  private final String source;
  private final Header header;
  private final int count;
  private final List<String> directories;
  private final List<String> basenames;
  private final long[] directoryIndexes;
  private final Map<Long, Integer> linkGroups = new HashMap<>();

  private FileList(String source, Header header) throws RpmException {
    this.source = source;
    this.header = header;
    this.count = header.count(Tag.BASENAMES);
    this.directories = header.texts(Tag.DIRNAMES);
    this.basenames = texts(Tag.BASENAMES);
    this.directoryIndexes = numbers(Tag.DIR_INDEXES);
  }

  static List<FileEntry> read(String source, Header header) throws RpmException {
    if (!header.has(Tag.BASENAMES)) {
      return List.of();
    }
    return new FileList(source, header).read();
  }

  private List<FileEntry> read() throws RpmException {
    long[] modes = modes();
    int sizeTag = header.has(Tag.LONG_FILE_SIZES) ? Tag.LONG_FILE_SIZES : Tag.FILE_SIZES;
    long[] sizes = numbers(sizeTag);
    long[] modified = numbers(Tag.FILE_MTIMES);
    long[] rdevs = numbers(Tag.FILE_RDEVS);
    long[] flags = numbers(Tag.FILE_FLAGS);
    long[] verify = numbers(Tag.FILE_VERIFY_FLAGS);
    long[] colors = numbers(Tag.FILE_COLORS);
    int[] links = hardLinks(modes);
    List<String> users = texts(Tag.FILE_USERS);
    List<String> groups = texts(Tag.FILE_GROUPS);
    List<String> targets = texts(Tag.FILE_LINKTOS);
    List<String> digests = texts(Tag.FILE_DIGESTS);
    List<String> capabilities = texts(Tag.FILE_CAPS);
    List<String> languages = texts(Tag.FILE_LANGS);
    boolean verifies = header.has(Tag.FILE_VERIFY_FLAGS);
    List<FileEntry> files = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      files.add(
          new FileEntry(
              path(i),
              (int) modes[i],
              users.get(i),
              groups.get(i),
              size(sizes[i]),
              modified[i],
              (int) rdevs[i],
              targets.get(i),
              digests.get(i),
              (int) flags[i],
              verifies ? (int) verify[i] : -1,
              links[i],
              (int) colors[i],
              capabilities.get(i),
              languages.get(i)));
    }
    return List.copyOf(files);
  }

  private long[] modes() throws RpmException {
    long[] modes = numbers(Tag.FILE_MODES);
    for (int i = 0; i < count; i++) {
      if (modes[i] >> 16 != 0 || !KINDS.contains((int) modes[i] & 0xF000)) {
        throw new RpmException(
            source, "the file " + basenames.get(i) + " is of no kind that there is");
      }
    }
    return modes;
  }

  private long size(long size) throws RpmException {
    if (size < 0) {
      throw new RpmException(source, "a file of " + Long.toUnsignedString(size) + " bytes");
    }
    return size;
  }

  private String path(int i) throws RpmException {
    long directory = directoryIndexes[i];
    if (directory < 0 || directory >= directories.size()) {
      throw new RpmException(source, "the file " + basenames.get(i) + " is in no directory");
    }
    String path = directories.get((int) directory) + basenames.get(i);
    if (!isSafe(path)) {
      throw new RpmException(source, "the file name " + path + " leads elsewhere");
    }
    if (isTooLong(path)) {
      throw new RpmException(
          source, "the file name " + path.substring(0, 60) + "... is longer than any disk takes");
    }
    return path;
  }

  private static boolean isTooLong(String path) {
    if (path.length() * 3 <= LONGEST_NAME) {
      return false;
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
      return true;
    }
    return Arrays.stream(path.split("/"))
        .anyMatch(name -> name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME);
  }

  /**
   * Absolute, and no part of it is empty, {@code .} or {@code ..}. File triggers hear of names one
   * a line, so there is no line end in any.
   */
  private static boolean isSafe(String path) {
    if (!path.startsWith("/") || path.indexOf('\n') >= 0) {
      return false;
    }
    return path.equals("/")
        || !(path + "/").contains("/../")
            && !(path + "/").contains("/./")
            && !path.contains("//")
            && !path.endsWith("/");
  }

  /** Regular files with the same inode on the same device are one; each such set gets a number. */
  private int[] hardLinks(long[] modes) throws RpmException {
    long[] inodes = numbers(Tag.FILE_INODES);
    long[] devices = numbers(Tag.FILE_DEVICES);
    Map<Long, Integer> seen = new HashMap<>();
    for (int i = 0; i < count; i++) {
      if ((modes[i] & 0xF000) == 0x8000) {
        seen.merge(devices[i] << 32 | inodes[i], 1, Integer::sum);
      }
    }
    int[] groups = new int[count];
    for (int i = 0; i < count && header.has(Tag.FILE_INODES); i++) {
      long file = devices[i] << 32 | inodes[i];
      if ((modes[i] & 0xF000) == 0x8000 && seen.get(file) > 1) {
        groups[i] = linkGroups.computeIfAbsent(file, any -> linkGroups.size() + 1);
      }
    }
    return groups;
  }

  private long[] numbers(int tag) throws RpmException {
    long[] numbers = header.numbers(tag);
    if (numbers.length == 0 && !header.has(tag)) {
      return new long[count];
    }
    if (numbers.length != count) {
      throw uneven();
    }
    return numbers;
  }

  private List<String> texts(int tag) throws RpmException {
    List<String> texts = header.texts(tag);
    if (texts.isEmpty() && !header.has(tag)) {
      return java.util.Collections.nCopies(count, "");
    }
    if (texts.size() != count) {
      throw uneven();
    }
    return texts;
  }

  private RpmException uneven() {
    return new RpmException(source, "the lists of its files differ in length");
  }
}
