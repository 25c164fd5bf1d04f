package io.impscript.rpm.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The users and groups of a root, by its own {@code etc/passwd} and {@code etc/group}. */
final class Accounts {
  static final int UNKNOWN = -1;

  private static final long LARGEST = 16 << 20;

  private final RootFolder root;
  private Map<String, Integer> users;
  private Map<String, Integer> groups;

  Accounts(RootFolder root) {
    this.root = root;
  }

  /** Reads the files again when next asked; to be called when they may have changed. */
  void forget() {
    users = null;
    groups = null;
  }

  /** The number of a user; {@link #UNKNOWN} if there is none of that name. */
  int user(String name) throws IOException {
    if (name.isEmpty() || name.equals("root")) {
      return 0;
    }
    if (users == null) {
      users = read("/etc/passwd");
    }
    return users.getOrDefault(name, UNKNOWN);
  }

  int group(String name) throws IOException {
    if (name.isEmpty() || name.equals("root")) {
      return 0;
    }
    if (groups == null) {
      groups = read("/etc/group");
    }
    return groups.getOrDefault(name, UNKNOWN);
  }

  private Map<String, Integer> read(String path) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    Path file = root.find(path);
    if (file == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return numbers;
    }
    if (Files.size(file) > LARGEST) {
      throw new InstallException(path + " of the root is too large");
    }
    for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n")) {
      String[] fields = line.split(":", 4);
      if (fields.length > 2 && fields[2].matches("\\d{1,9}")) {
        numbers.putIfAbsent(fields[0], Integer.parseInt(fields[2]));
      }
    }
    return numbers;
  }
}
