package io.impscript.rpm.install;

import io.impscript.rpm.file.FileEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Names that fit a disk, but not below this root: the kernel takes paths of 4,095 bytes. */
final class PathLengths {
  private static final int LONGEST = 4095;
  private static final int LONGEST_NAME = 255;

  /** What a saved file may have more in its name. */
  private static final int SUFFIX = ".rpmorig".length();

  private final int root;

  PathLengths(Path root) {
    this.root = root.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  List<InstallProblem> problems(List<Incoming> packages) {
    List<InstallProblem> problems = new ArrayList<>();
    for (Incoming one : packages) {
      for (FileEntry file : one.files()) {
        if (isTooLong(file)) {
          String start = file.path().substring(0, Math.min(60, file.path().length()));
          problems.add(
              InstallProblem.of(one, ": the path " + start + "... is too long below this root"));
        }
      }
    }
    return problems;
  }

  private boolean isTooLong(FileEntry file) {
    int suffix = file.isConfig() ? SUFFIX : 0;
    // Three bytes for a character at most; nearly all end here.
    if (root + file.path().length() * 3 + suffix <= LONGEST_NAME) {
      return false;
    }
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return root + bytes(file.path()) + suffix > LONGEST || bytes(name) + suffix > LONGEST_NAME;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
