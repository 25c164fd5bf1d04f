package io.impscript.validate;

import io.impscript.model.PackageRelation.Kind;
import io.impscript.validate.Names.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a package says of others: {@code NAME}, {@code NAME SIGN VERSION}, or several in
 * parentheses with {@code and}, {@code or}, {@code if} and so on between them. Source:
 * rpm-dependencies(7).
 */
final class RelationText {
  private static final Set<String> SIGNS = Set.of("<", "<=", "=", ">=", ">");
  private static final Set<String> BETWEEN =
      Set.of("and", "or", "if", "unless", "with", "without", "else");
  private static final String VERSION_MARKS = "._+~^:-";
  private static final int DEEPEST = 20;
  private static final int LONGEST = 4000;

  private static final String SAMPLE =
      "it looks like 'bash', 'bash >= 5' or '(systemd if kernel)', with blanks around the sign";

  private final List<String> words;
  private int at;

  private RelationText(List<String> words) {
    this.words = words;
  }

  /** What is wrong with it, to stand after the quoted text. */
  static Optional<Fault> fault(Kind kind, String text) {
    if (text.length() > LONGEST) {
      return Optional.of(new Fault("has " + text.length() + " characters", SAMPLE));
    }
    Optional<String> fault = text.startsWith("(") ? rich(kind, text) : plain(kind, text);
    return fault.map(said -> new Fault(said, SAMPLE));
  }

  private static Optional<String> plain(Kind kind, String text) {
    String[] words = text.strip().split("[ \\t]+");
    if (words.length != 1 && words.length != 3) {
      return Optional.of("is no name, and no name with a sign and a version");
    }
    return name(words[0]).or(() -> words.length == 1 ? Optional.empty() : range(kind, words));
  }

  private static Optional<String> name(String name) {
    for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
      int c = name.codePointAt(i);
      if (c == ' ' || Names.isInvisible(c)) {
        return Optional.of("holds " + Names.describe(c));
      } else if ("<>=".indexOf(c) >= 0) {
        return Optional.of("has no blanks around its '" + Character.toString(c) + "'");
      }
    }
    return name.isEmpty() || name.startsWith("-") ? Optional.of("has no name") : Optional.empty();
  }

  private static Optional<String> range(Kind kind, String... words) {
    if (!SIGNS.contains(words[1])) {
      return Optional.of("compares by " + Texts.quoted(words[1]) + "; the signs are < <= = >= >");
    } else if (kind == Kind.PROVIDES && !words[1].equals("=")) {
      return Optional.of("provides a range; what is provided has one version, after '='");
    } else if (words[0].startsWith("/")) {
      return Optional.of("compares a file, which has no version");
    }
    return version(words[2]);
  }

  private static Optional<String> version(String version) {
    return version
        .codePoints()
        .filter(c -> !Names.isLetterOrDigit(c) && VERSION_MARKS.indexOf(c) < 0)
        .mapToObj(c -> "has a version with " + Names.describe(c))
        .findFirst();
  }

  private static Optional<String> rich(Kind kind, String text) {
    if (kind == Kind.PROVIDES || kind == Kind.OBSOLETES) {
      return Optional.of("is in parentheses, which only requirements and conflicts can be");
    }
    RelationText reading = new RelationText(words(text));
    return reading
        .group(kind, 0)
        .or(() -> reading.atEnd() ? Optional.empty() : Optional.of("goes on after its ')'"));
  }

  /** Parentheses inside a name belong to it, as in {@code perl(Foo)}. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c != '(' && c != ')' && c != ' ' && c != '\t') {
        end = endOfWord(text, i);
      }
      if (c != ' ' && c != '\t') {
        words.add(text.substring(i, end));
      }
      i = end;
    }
    return words;
  }

  private static int endOfWord(String text, int from) {
    int open = 0;
    int i = from;
    while (i < text.length() && " \t".indexOf(text.charAt(i)) < 0) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (open < 0) {
        return i;
      }
      i++;
    }
    return i;
  }

  private boolean atEnd() {
    return at == words.size();
  }

  private String word() {
    return atEnd() ? "" : words.get(at);
  }

  private Optional<String> group(Kind kind, int depth) {
    if (depth > DEEPEST) {
      return Optional.of("is nested too deep");
    }
    at++;
    Optional<String> fault = operand(kind, depth);
    while (fault.isEmpty() && BETWEEN.contains(word())) {
      at++;
      fault = operand(kind, depth);
    }
    if (fault.isEmpty() && !word().equals(")")) {
      fault =
          Optional.of(
              atEnd()
                  ? "has no ')' at its end"
                  : "has no 'and', 'or' or 'if' before " + Texts.quoted(word()));
    }
    at++;
    return fault;
  }

  private Optional<String> operand(Kind kind, int depth) {
    if (word().equals("(")) {
      return group(kind, depth + 1);
    } else if (atEnd() || word().equals(")") || BETWEEN.contains(word())) {
      return Optional.of(
          "has no name " + (atEnd() ? "at its end" : "before " + Texts.quoted(word())));
    }
    String name = words.get(at++);
    boolean compared = at + 1 < words.size() && SIGNS.contains(word());
    if (!compared) {
      return name(name);
    }
    at += 2;
    String[] range = {name, words.get(at - 2), words.get(at - 1)};
    return name(name).or(() -> range(kind, range));
  }
}
