package io.impscript.runtime.pkg;

import io.impscript.runtime.pkg.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads zypper's paragraphs about repositories that it cannot use: {@code Repository 'x' is
 * invalid.}, its reasons, {@code Please check if …}; or {@code Problem retrieving files from 'x'.},
 * its reasons, {@code Please see …}.
 */
final class InvalidRepositories {
  private static final Pattern HEAD =
      Pattern.compile("^(?:Repository|Problem retrieving files from) '(.+?)'(?: is invalid)?\\.$");
  private static final Pattern END = Pattern.compile("^Please (?:check|see) ");
  private static final Pattern UNSIGNED =
      Pattern.compile("File '\\S+' from repository '(.+)' is unsigned");
  private static final Pattern MESSAGE = Pattern.compile("^Error message: (.+)");

  private InvalidRepositories() {}

  static List<Problem> in(List<String> output) {
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i < output.size(); i++) {
      Matcher head = HEAD.matcher(output.get(i));
      if (head.find()) {
        found.add(problem(head.group(1), paragraph(output, i), output));
      }
    }
    return found;
  }

  private static List<String> paragraph(List<String> output, int from) {
    int end = from + 1;
    while (end < output.size() && !END.matcher(output.get(end)).find()) {
      end++;
    }
    return output.subList(from, end);
  }

  private static Problem problem(String repository, List<String> reasons, List<String> output) {
    String all = String.join("\n", reasons);
    if (all.contains("Signature verification failed")) {
      Kind kind =
          isUnsigned(repository, output) ? Kind.METADATA_NOT_SIGNED : Kind.METADATA_WRONG_KEY;
      return new Problem(kind, repository, "");
    }
    if (all.contains("wrong checksum")) {
      return new Problem(Kind.CORRUPT_METADATA, repository, "the checksum of a part is wrong");
    }
    if (all.contains("Parse error")) {
      return new Problem(Kind.CORRUPT_METADATA, repository, first(reasons, "Parse error"));
    }
    if (all.contains("Error code:")) {
      return new Problem(Kind.REPOSITORY_UNREACHABLE, repository, message(reasons));
    }
    return new Problem(Kind.NOT_A_REPOSITORY, repository, first(reasons, "is not a directory"));
  }

  private static boolean isUnsigned(String repository, List<String> output) {
    return output.stream()
        .map(UNSIGNED::matcher)
        .anyMatch(found -> found.find() && found.group(1).equals(repository));
  }

  private static String first(List<String> reasons, String... marks) {
    return reasons.stream()
        .filter(line -> List.of(marks).stream().anyMatch(line::contains))
        .map(line -> line.replaceFirst("^ - ", "").strip())
        .findFirst()
        .orElse("");
  }

  private static String message(List<String> reasons) {
    return reasons.stream()
        .map(MESSAGE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }
}
