package io.impscript.runtime.pkg;

import io.impscript.runtime.pkg.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The output of zypper 1.14, in English and not on a terminal. */
final class ZypperOutput {
  private static final Pattern INSTALL =
      Pattern.compile("^\\(\\s*(\\d{1,7})/(\\d{1,7})\\) Installing: (\\S+)");
  private static final Pattern RETRIEVE =
      Pattern.compile("^Retrieving(?: package|:) (\\S+) .*?\\(\\s*(\\d{1,7})/(\\d{1,7})\\)");
  private static final Pattern REFRESH = Pattern.compile("^Retrieving repository '(.+)' metadata");
  private static final Pattern SCRIPT =
      Pattern.compile("(?:warning|error): .*%(post\\w*)\\(([^)]+)\\)");
  private static final Pattern SOLVABLE = Pattern.compile("^<solvable .*/>$");

  private static final List<LineRule> OWN =
      List.of(
          LineRule.of("^No provider of '(.+)' found", Kind.PACKAGE_NOT_FOUND, "$1", ""),
          LineRule.of(
              "^ Solution \\d+: remove lock to allow installation of (\\S+)\\[",
              Kind.PACKAGE_NOT_FOUND,
              "$1",
              ""),
          LineRule.of(
              "^Problem: (?:\\d+: )?nothing provides '?(.+?)'? needed by (?:the to be installed )?(\\S+)",
              Kind.MISSING_DEPENDENCY,
              "$2",
              "$1"),
          LineRule.of(
              "^Problem: (?:\\d+: )?(?:the to be installed )?(\\S+) (?:conflicts with|obsoletes) .+ provided by (?:the to be installed )?(\\S+)",
              Kind.CONFLICT,
              "$1",
              "$2"),
          LineRule.of(
              "Digest verification failed for file '(.+\\.rpm)'", Kind.WRONG_CHECKSUM, "$1", ""),
          LineRule.of(
              "^File '(?:.*/)?([^/']+\\.rpm)' not found on medium",
              Kind.PACKAGE_UNAVAILABLE,
              "$1",
              "No such file or directory"),
          LineRule.of(
              "^(\\S+) \\(.+\\): Signature verification failed \\[6-", Kind.NOT_SIGNED, "$1", ""),
          LineRule.of("^(\\S+) \\(.+\\): Signature verification failed", Kind.WRONG_KEY, "$1", ""),
          LineRule.of("Can't hardlink/copy \\S*/([^/ ]+) to", Kind.CANNOT_WRITE, "$1", ""),
          LineRule.of(
              "^Download \\(curl\\) error for '.*/([^/']+\\.rpm)'",
              Kind.PACKAGE_UNAVAILABLE,
              "$1",
              ""),
          LineRule.of("^Error code: Write error", Kind.CANNOT_WRITE, "the file of a package", ""),
          LineRule.of("Root privileges are required", Kind.NO_PERMISSION, "", ""),
          LineRule.of("^Problem: (.+)", Kind.OTHER, "", "$1"),
          LineRule.of("^Error: (.+)", Kind.OTHER, "", "$1"));

  private static final List<LineRule> RULES =
      Stream.concat(RpmOutput.RULES.stream(), OWN.stream()).toList();

  private ZypperOutput() {}

  static Optional<PackageEvent> event(String line) {
    Matcher install = INSTALL.matcher(line);
    if (install.find()) {
      return Optional.of(
          new PackageEvent.Installing(number(install, 1), number(install, 2), install.group(3)));
    }
    Matcher retrieve = RETRIEVE.matcher(line);
    if (retrieve.find()) {
      return Optional.of(
          new PackageEvent.Fetching(number(retrieve, 2), number(retrieve, 3), retrieve.group(1)));
    }
    Matcher refresh = REFRESH.matcher(line);
    return refresh.find()
        ? Optional.of(new PackageEvent.Reading(refresh.group(1)))
        : script(SCRIPT.matcher(line));
  }

  private static Optional<PackageEvent> script(Matcher found) {
    return found.find()
        ? Optional.of(
            new PackageEvent.ScriptFailed("%" + found.group(1) + " scriptlet of " + found.group(2)))
        : Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** One element of the list that {@code --xmlout search} prints; each stands on a line. */
  static Optional<AvailablePackage> packageIn(String line) {
    return SOLVABLE.matcher(line).matches()
        ? Optional.of(
            new AvailablePackage(
                attribute(line, "name"),
                attribute(line, "edition"),
                attribute(line, "arch"),
                attribute(line, "repository")))
        : Optional.empty();
  }

  private static String attribute(String element, String name) {
    Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(element);
    return found.find() ? found.group(1) : "";
  }

  static List<Problem> problems(List<String> output) {
    List<Problem> found = new ArrayList<>();
    found.addAll(InvalidRepositories.in(output));
    output.forEach(line -> LineRule.first(RULES, line).ifPresent(found::add));
    found.addAll(fileConflicts(output));
    return Causes.of(found);
  }

  /** Four lines: the file, {@code from install of}, a package, …, the other package. */
  private static List<Problem> fileConflicts(List<String> output) {
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i + 4 < output.size(); i++) {
      if (output.get(i).startsWith("File /") && output.get(i + 3).contains("conflicts with file")) {
        String file = output.get(i).substring("File ".length());
        String pair = packageOf(output.get(i + 2)) + " and " + packageOf(output.get(i + 4));
        found.add(new Problem(Kind.FILE_CONFLICT, file, pair));
      }
    }
    return found;
  }

  /** Without the repository, which follows in brackets. */
  private static String packageOf(String line) {
    return line.strip().replaceFirst(" \\(.*\\)$", "");
  }
}
