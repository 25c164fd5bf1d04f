package io.impscript.runtime.pkg;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of a transaction that dnf prints before it begins: package, architecture, version,
 * repository, size. What is too wide for its column goes on in the next line, so that only the
 * order of the words can be trusted.
 */
final class DnfTable {
  private static final Pattern ROW =
      Pattern.compile(
          "(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+\\d+(?:\\.\\d+)?(?: [kMGT])?(?=\\s|$)");
  private static final String SECTION = "Installing";
  private static final String END = "Transaction Summary";

  private DnfTable() {}

  static List<AvailablePackage> in(List<String> output) {
    List<AvailablePackage> found = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    boolean inside = false;
    for (String line : output) {
      if (line.startsWith(SECTION) && line.endsWith(":")) {
        inside = true;
      } else if (inside && line.startsWith(END)) {
        break;
      } else if (inside && line.startsWith(" ")) {
        section.append(line).append('\n');
      }
    }
    Matcher row = ROW.matcher(section);
    while (row.find()) {
      found.add(new AvailablePackage(row.group(1), row.group(3), row.group(2), row.group(4)));
    }
    return found;
  }
}
