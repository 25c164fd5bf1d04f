package io.impscript.runtime.owners;

import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.files.FileKind;
import io.impscript.runtime.files.FileTrouble;
import io.impscript.runtime.files.WholeFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file of an {@link OwnershipRecord}, in ASCII, one line a path in the order of the paths'
 * bytes:
 *
 * <pre>
 * impscript-owners 1
 * TYPE MODE UID GID DEVICE TIME CAPABILITIES PATH
 * end COUNT
 * </pre>
 *
 * TYPE is one letter as {@code ls} has it, {@code -} for a file; MODE four octal digits; UID and
 * GID numbers of the image; DEVICE {@code MAJOR:MINOR}; TIME seconds since 1970, of nodes; where
 * there is none of a thing, it is {@code -}. In PATH and CAPABILITIES, every byte that is no
 * visible ASCII character, and the backslash, is a backslash and three octal digits.
 */
public final class RecordFormat {
  private static final String HEAD = "impscript-owners 1";
  private static final String END = "end ";
  private static final String LETTERS = "-dlspcb";
  private static final int FIELDS = 8;
  private static final long LARGEST = 256L << 20;
  private static final long LONGEST_TIME = 1L << 40;

  private RecordFormat() {}

  /** Writes the file whole or not at all. */
  public static void write(Path file, OwnershipRecord record) throws IOException {
    WholeFile.write(file, print(record));
  }

  static String print(OwnershipRecord record) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    for (Map.Entry<String, RecordedFile> entry : record.files().entrySet()) {
      line(text, entry.getValue(), entry.getKey());
    }
    return text.append(END).append(record.files().size()).append('\n').toString();
  }

  private static void line(StringBuilder text, RecordedFile file, String path) {
    boolean device = file.isNode() && file.kind() != FileKind.PIPE;
    text.append(LETTERS.charAt(file.kind().ordinal())).append(' ');
    text.append(Octal.digits(file.mode(), 4)).append(' ');
    text.append(file.uid()).append(' ').append(file.gid()).append(' ');
    text.append(device ? file.major() + ":" + file.minor() : "-").append(' ');
    text.append(file.isNode() ? String.valueOf(file.time()) : "-").append(' ');
    text.append(file.capabilities().isEmpty() ? "-" : Octal.escaped(file.capabilities()));
    text.append(' ').append(Octal.escaped(path)).append('\n');
  }

  /**
   * Reads a file.
   *
   * @throws FileTrouble if it is damaged or not of this format; the message names file and line
   */
  public static OwnershipRecord read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      throw new FileTrouble(file + " is no record of owners; build the image again");
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      return new Reading(file, lines).read();
    } catch (IOException e) {
      throw DiskTrouble.explained(e, file);
    }
  }

  /** One file while it is read. */
  private static final class Reading {
    private final Path file;
    private final BufferedReader lines;
    private final TreeMap<String, RecordedFile> files = new TreeMap<>();
    private int number;

    Reading(Path file, BufferedReader lines) {
      this.file = file;
      this.lines = lines;
    }

    OwnershipRecord read() throws IOException {
      require(HEAD.equals(next()), "is not the head of such a file");
      String line = next();
      while (line != null && !line.startsWith(END)) {
        add(line);
        line = next();
      }
      require((END + files.size()).equals(line) && next() == null, "is not the end it should be");
      return new OwnershipRecord(files);
    }

    private String next() throws IOException {
      number++;
      return lines.readLine();
    }

    private void add(String line) throws FileTrouble {
      String[] fields = line.split(" ", -1);
      require(fields.length == FIELDS, "has not eight fields");
      try {
        String path = Octal.plain(fields[7]);
        require(isPath(path), "has no path of an image");
        require(files.isEmpty() || files.lastKey().compareTo(path) < 0, "is not in order");
        files.put(path, file(fields));
      } catch (IllegalArgumentException e) {
        require(false, "has a value that cannot be");
      }
    }

    private RecordedFile file(String[] fields) {
      int kind = LETTERS.indexOf(fields[0]);
      if (kind < 0 || fields[0].length() != 1 || fields[1].length() != 4) {
        throw new IllegalArgumentException(fields[0]);
      }
      String[] device = fields[4].equals("-") ? new String[] {"0", "0"} : fields[4].split(":", 2);
      return new RecordedFile(
          FileKind.values()[kind],
          Integer.parseInt(fields[1], 8),
          Integer.parseInt(fields[2]),
          Integer.parseInt(fields[3]),
          Integer.parseInt(device[0]),
          Integer.parseInt(device[device.length - 1]),
          time(fields[5]),
          fields[6].equals("-") ? "" : Octal.plain(fields[6]));
    }

    private static long time(String text) {
      long time = text.equals("-") ? 0 : Long.parseLong(text);
      if (time < -LONGEST_TIME || time > LONGEST_TIME) {
        throw new IllegalArgumentException(text);
      }
      return time;
    }

    private void require(boolean condition, String fault) throws FileTrouble {
      if (!condition) {
        throw new FileTrouble(
            "%s is damaged: line %d %s; build the image again".formatted(file, number, fault));
      }
    }
  }

  /** Whether it can be the path of a file below a root, by bytes. */
  static boolean isPath(String path) {
    if (path.equals(".")) {
      return true;
    }
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0) {
        return false;
      }
    }
    return true;
  }
}
