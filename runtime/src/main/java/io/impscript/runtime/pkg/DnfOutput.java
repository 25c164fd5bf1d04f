package io.impscript.runtime.pkg;

import io.impscript.runtime.pkg.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The output of dnf 4, in English and not on a terminal. */
final class DnfOutput {
  private static final Pattern TRANSACTION =
      Pattern.compile(
          "^\\s+(Installing|Upgrading|Verifying)\\s*: (\\S+)\\s+(\\d{1,7})/(\\d{1,7})\\s*$");
  private static final Pattern DOWNLOAD = Pattern.compile("^\\((\\d{1,7})/(\\d{1,7})\\): (\\S+)");
  private static final Pattern SCRIPT =
      Pattern.compile("^Error in (POST\\w+) scriptlet in rpm package (\\S+)");
  private static final Pattern REASON =
      Pattern.compile("^\\s+- ((?:Curl error|Status code|Downloading).*)");

  /** curl says everything twice, and in brackets better. */
  private static final Pattern BRACKETS = Pattern.compile("\\[(.+)\\]$");

  private static final Pattern METADATA =
      Pattern.compile("^Error: Failed to download metadata for repo '([^']+)': (.*)");

  private static final List<LineRule> OWN =
      List.of(
          LineRule.of("^No match for argument: (.+)", Kind.PACKAGE_NOT_FOUND, "$1", ""),
          LineRule.of(
              "- nothing provides (.+) needed by (\\S+)", Kind.MISSING_DEPENDENCY, "$2", "$1"),
          LineRule.of(
              "(?:package )?(\\S+) (?:from \\S+ )?(?:conflicts with|obsoletes) .+ provided by (\\S+)",
              Kind.CONFLICT,
              "$1",
              "$2"),
          LineRule.of(
              "^Error opening (?:.*/)?([^/:]+\\.rpm): (.*)", Kind.PACKAGE_UNAVAILABLE, "$1", "$2"),
          LineRule.of(
              "^Package \"(\\S+)\" from local repository \"\\S+\" has incorrect checksum",
              Kind.WRONG_CHECKSUM,
              "$1.rpm",
              ""),
          LineRule.of(
              "^\\[MIRROR\\] (\\S+): Downloading successful, but checksum doesn't match",
              Kind.WRONG_CHECKSUM,
              "$1",
              ""),
          LineRule.of(
              "^\\[(?:MIRROR|FAILED)\\] (\\S+): Curl error \\(23\\)", Kind.CANNOT_WRITE, "$1", ""),
          LineRule.of(
              "^\\[MIRROR\\] (\\S+\\.rpm): (.*?)(?: \\(IP: .*\\))?$",
              Kind.PACKAGE_UNAVAILABLE,
              "$1",
              "$2"),
          LineRule.of("^Package (\\S+) is not signed", Kind.NOT_SIGNED, "$1", ""),
          LineRule.of(
              "^Public key for (\\S+) is not (?:installed|trusted)", Kind.WRONG_KEY, "$1", ""),
          LineRule.of(
              "^Check that the correct key URLs .*Failing package is: (\\S+)",
              Kind.WRONG_KEY,
              "$1",
              ""),
          LineRule.of("superuser privileges", Kind.NO_PERMISSION, "", ""),
          LineRule.of(
              "^Error in PRE\\w+ scriptlet in rpm package (\\S+)", Kind.SCRIPT_FAILED, "$1", ""),
          LineRule.of("^Error: (.+)", Kind.OTHER, "", "$1"));

  private static final List<LineRule> RULES =
      Stream.concat(RpmOutput.RULES.stream(), OWN.stream()).toList();

  private DnfOutput() {}

  static Optional<PackageEvent> event(String line) {
    Matcher transaction = TRANSACTION.matcher(line);
    if (transaction.find()) {
      return Optional.of(moved(transaction));
    }
    Matcher download = DOWNLOAD.matcher(line);
    if (download.find()) {
      return Optional.of(
          new PackageEvent.Fetching(number(download, 1), number(download, 2), download.group(3)));
    }
    Matcher script = SCRIPT.matcher(line);
    return script.find()
        ? Optional.of(
            new PackageEvent.ScriptFailed(script.group(1) + " scriptlet of " + script.group(2)))
        : Optional.empty();
  }

  private static PackageEvent moved(Matcher found) {
    int done = number(found, 3);
    int total = number(found, 4);
    return found.group(1).equals("Verifying")
        ? new PackageEvent.Verifying(done, total, found.group(2))
        : new PackageEvent.Installing(done, total, found.group(2));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  static Optional<AvailablePackage> packageIn(String line) {
    String[] field = line.split("\t", -1);
    return field.length == 4
        ? Optional.of(new AvailablePackage(field[0], field[1], field[2], field[3]))
        : Optional.empty();
  }

  static List<Problem> problems(List<String> output) {
    List<Problem> found = new ArrayList<>();
    String reason = "";
    for (String line : output) {
      Matcher known = REASON.matcher(line);
      reason = known.find() ? known.group(1) : reason;
      Matcher metadata = METADATA.matcher(line);
      if (metadata.find()) {
        found.add(ofMetadata(metadata.group(1), metadata.group(2), reason));
      } else {
        LineRule.first(RULES, line).ifPresent(found::add);
      }
    }
    return Causes.of(withoutEchoes(found));
  }

  /** Of a file that it cannot open, dnf also says that its checksum is wrong, without the epoch. */
  private static List<Problem> withoutEchoes(List<Problem> found) {
    boolean unavailable =
        found.stream().anyMatch(problem -> problem.kind() == Kind.PACKAGE_UNAVAILABLE);
    return found.stream()
        .filter(
            problem ->
                !unavailable || problem.kind() != Kind.WRONG_CHECKSUM || !isEcho(problem, found))
        .toList();
  }

  private static boolean isEcho(Problem problem, List<Problem> found) {
    return found.stream()
        .anyMatch(
            other ->
                other.kind() == Kind.PACKAGE_UNAVAILABLE
                    && other.subject().equals(problem.subject()));
  }

  private static String parse(String text) {
    return text.replaceFirst("^repomd.xml parser error: ", "").replaceFirst(" \\(([^)]*)$", ": $1");
  }

  private static Problem ofMetadata(String repository, String text, String reason) {
    if (text.contains("GPG signature verification error")) {
      return new Problem(Kind.METADATA_WRONG_KEY, repository, "");
    }
    if (text.contains("GPG signature is not available")) {
      return new Problem(Kind.METADATA_NOT_SIGNED, repository, "");
    }
    if (text.contains("Element <repomd> was not found")) {
      return new Problem(
          Kind.NOT_A_REPOSITORY, repository, "repodata/repomd.xml is no repository index");
    }
    if (!text.contains("Cannot download repomd.xml")) {
      return new Problem(
          Kind.CORRUPT_METADATA, repository, reason.isEmpty() ? parse(text) : shortened(reason));
    }
    return new Problem(unreadable(reason), repository, shortened(reason));
  }

  /**
   * An answer without an index is no repository; no answer, or an error of the server, is trouble.
   */
  private static Kind unreadable(String reason) {
    return reason.startsWith("Status code: 404") || reason.startsWith("Curl error (37)")
        ? Kind.NOT_A_REPOSITORY
        : Kind.REPOSITORY_UNREACHABLE;
  }

  /** Without what only repeats, or means nothing to a person. */
  private static String shortened(String reason) {
    if (reason.contains("checksum doesn't match")) {
      return "the checksum of a part is wrong";
    }
    Matcher brackets = BRACKETS.matcher(reason.strip());
    return brackets.find() ? brackets.group(1) : reason.replaceFirst(" \\(IP: .*\\)$", "");
  }
}
