package io.impscript.runtime.pkg;

import io.impscript.runtime.pkg.Problem.Kind;
import java.util.List;

/** What RPM itself says, in the output of {@code rpm}, dnf and zypper alike (RPM 4.14 to 4.18). */
final class RpmOutput {
  static final List<LineRule> RULES =
      List.of(
          LineRule.of("needs (\\S+) more space on the (\\S+) filesystem", Kind.DISK_FULL, "", "$1"),
          LineRule.of("No space left on device|Disk quota exceeded", Kind.DISK_FULL, "", ""),
          LineRule.of(
              "error: (\\S+): import read failed", Kind.KEY_UNREADABLE, "$1", "it cannot be read"),
          LineRule.of("error: (\\S+): key \\d+ (.+?)\\.?$", Kind.KEY_UNREADABLE, "$1", "$2"),
          LineRule.of(
              "error: %pre\\w*\\((\\S+)\\) scriptlet failed, exit status (\\d+)",
              Kind.SCRIPT_FAILED, "$1", "exit status $2"),
          LineRule.of(
              "error: lua script failed: \\[string \"%pre\\w*\\((\\S+)\\)\"\\]:\\d+: (.*)",
              Kind.SCRIPT_FAILED, "$1", "$2"),
          LineRule.of(
              "file (/.+) conflicts between attempted installs of (\\S+) and (\\S+)",
              Kind.FILE_CONFLICT,
              "$1",
              "$2 and $3"),
          LineRule.of(
              "file (/.+) from install of (\\S+) conflicts with file from package (\\S+)",
              Kind.FILE_CONFLICT,
              "$1",
              "$2 and $3"),
          LineRule.of(
              "^[Ee]rror: .*(Permission denied|Operation not permitted|Read-only file system)",
              Kind.NO_PERMISSION,
              "",
              "$1"));

  private RpmOutput() {}
}
