package io.impscript.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/** Methods of texts that take regular expressions. */
final class RegexMethods {
  private final Budget budget;

  RegexMethods(Budget budget) {
    this.budget = budget;
  }

  Object one(String text, String name, Object regex) {
    return switch (name) {
      case "matches" -> Regexes.matcher(regex, text, budget).matches();
      case "split" -> split(text, regex, 0);
      case "find" -> first(Regexes.matcher(regex, text, budget));
      case "findAll" -> all(Regexes.matcher(regex, text, budget));
      default -> regex instanceof String ? Methods.LEFT : refused(name);
    };
  }

  private static Object refused(String name) {
    throw Failure.of(
        io.impscript.diag.DiagnosticCode.EVALUATION, "'" + name + "' takes no pattern");
  }

  private List<Object> split(String text, Object regex, int limit) {
    Matcher matcher = Regexes.matcher(regex, text, budget);
    CharSequence counted = Regexes.counted(text, budget);
    return new ArrayList<>(Arrays.asList(matcher.pattern().split(counted, limit)));
  }

  private static Object first(Matcher matcher) {
    return matcher.find() ? matcher.group() : null;
  }

  private static List<Object> all(Matcher matcher) {
    List<Object> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  Object two(String text, String name, Object regex, Object second) {
    return switch (name) {
      case "replaceAll" -> replace(text, regex, second, Integer.MAX_VALUE);
      case "replaceFirst" -> replace(text, regex, second, 1);
      case "split" -> second instanceof Integer limit ? split(text, regex, limit) : Methods.LEFT;
      case "find", "findAll", "eachMatch" ->
          second instanceof ScriptClosure closure
              ? withClosure(text, name, Regexes.matcher(regex, text, budget), closure)
              : Methods.LEFT;
      default -> regex instanceof String ? Methods.LEFT : refused(name);
    };
  }

  private Object replace(String text, Object regex, Object replacement, int most) {
    Matcher matcher = Regexes.matcher(regex, text, budget);
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < most && matcher.find(); i++) {
      String next =
          replacement instanceof ScriptClosure closure
              ? Matcher.quoteReplacement(Texts.of(call(closure, matcher)))
              : Texts.of(replacement);
      budget.text((long) result.length() + next.length());
      matcher.appendReplacement(result, next);
    }
    matcher.appendTail(result);
    budget.text(result.length());
    return result.toString();
  }

  private static Object withClosure(
      String text, String name, Matcher matcher, ScriptClosure closure) {
    List<Object> results = new ArrayList<>();
    while (matcher.find()) {
      Object result = call(closure, matcher);
      if (name.equals("find")) {
        return result;
      }
      results.add(result);
    }
    return name.equals("findAll") ? results : name.equals("find") ? null : text;
  }

  /**
   * A closure is given the match, or, where the pattern has groups, the list of match and groups.
   */
  private static Object call(ScriptClosure closure, Matcher matcher) {
    if (matcher.groupCount() == 0) {
      return closure.call(matcher.group());
    }
    List<Object> groups = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      groups.add(matcher.group(i));
    }
    return closure.call(groups);
  }
}
