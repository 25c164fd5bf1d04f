package io.impscript.runtime.pkg;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one kind of output line means.
 *
 * @param pattern found anywhere in the line, unless it is anchored
 * @param meaning makes a problem of what was found
 */
record LineRule(Pattern pattern, Function<MatchResult, Problem> meaning) {
  /**
   * A rule whose subject and detail are texts in which {@code $1} to {@code $9} stand for what was
   * found.
   */
  static LineRule of(String regex, Problem.Kind kind, String subject, String detail) {
    return new LineRule(
        Pattern.compile(regex),
        found -> new Problem(kind, filled(subject, found), filled(detail, found)));
  }

  /** The problem of the first rule that knows the line. */
  static Optional<Problem> first(List<LineRule> rules, String line) {
    return rules.stream().map(rule -> rule.read(line)).filter(Objects::nonNull).findFirst();
  }

  private Problem read(String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? meaning.apply(matcher.toMatchResult()) : null;
  }

  private static String filled(String template, MatchResult found) {
    String text = template;
    for (int group = 1; group <= found.groupCount(); group++) {
      text = text.replace("$" + group, Objects.requireNonNullElse(found.group(group), ""));
    }
    return text.strip();
  }
}
