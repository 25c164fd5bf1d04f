package io.impscript.runtime.exec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The ranges of ids that an account may use in its user namespaces: {@code /etc/subuid} and {@code
 * /etc/subgid}, lines of {@code ACCOUNT:FIRST:COUNT} (subuid(5)).
 */
final class SubordinateIds {
  private SubordinateIds() {}

  /**
   * Arguments of {@code newuidmap} after the process: id 0 is the account's own, those from 1 on
   * are of the ranges.
   *
   * @return empty if the account has no range
   */
  static List<String> mapping(Path file, String account, long own) throws IOException {
    List<String> mapping = new ArrayList<>(List.of("0", String.valueOf(own), "1"));
    long inside = 1;
    for (String line : lines(file)) {
      String[] fields = line.split(":", -1);
      boolean mine = fields[0].equals(account) || fields[0].equals(String.valueOf(own));
      if (mine && fields.length == 3 && isId(fields[1]) && isId(fields[2])) {
        mapping.addAll(List.of(String.valueOf(inside), fields[1], fields[2]));
        inside += Long.parseLong(fields[2]);
      }
    }
    return inside == 1 ? List.of() : mapping;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.isReadable(file)
        ? Files.readAllLines(file, StandardCharsets.ISO_8859_1)
        : List.of();
  }

  private static boolean isId(String text) {
    return text.matches("[0-9]{1,10}") && !text.matches("0+");
  }
}
