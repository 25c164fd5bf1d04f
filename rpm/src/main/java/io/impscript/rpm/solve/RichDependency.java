package io.impscript.rpm.solve;

import io.impscript.rpm.version.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A dependency in parentheses, such as {@code (a if (b or c) else d)}. */
sealed interface RichDependency {
  int DEEPEST = 32;

  record Plain(Dependency dependency) implements RichDependency {}

  /**
   * @param operator {@code and}, {@code or}, {@code with}, {@code without}, {@code if} or {@code
   *     unless}; the latter two have the condition second and what is else wanted third, if at all
   */
  record Joined(String operator, List<RichDependency> parts) implements RichDependency {}

  /**
   * @throws IllegalArgumentException if it is none
   */
  static RichDependency parse(String text) {
    Parser parser = new Parser(text);
    RichDependency parsed = parser.group(0);
    parser.end();
    return parsed;
  }

  /** Adds the paths of files that are named in it; none if it cannot be understood. */
  static void filesIn(String text, Set<String> paths) {
    for (String word : text.split("[()\\s]+")) {
      if (word.startsWith("/")) {
        paths.add(word);
      }
    }
  }

  /** Reads words and parentheses; names may have balanced parentheses of their own. */
  final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    RichDependency group(int depth) {
      expect('(', depth);
      List<RichDependency> parts = new ArrayList<>();
      String operator = "";
      parts.add(part(depth));
      while (peek() != ')') {
        String next = word();
        boolean otherwise = next.equals("else") && parts.size() == 2;
        if (!otherwise) {
          checkOperator(next, operator);
          operator = next;
        }
        parts.add(part(depth));
      }
      at++;
      return operator.isEmpty() ? parts.get(0) : new Joined(operator, List.copyOf(parts));
    }

    private void checkOperator(String next, String before) {
      boolean known =
          switch (next) {
            case "and", "or", "with" -> before.isEmpty() || before.equals(next);
            case "without", "if", "unless" -> before.isEmpty();
            default -> false;
          };
      if (!known) {
        throw wrong();
      }
    }

    private RichDependency part(int depth) {
      if (peek() == '(') {
        return group(depth + 1);
      }
      String name = word();
      int after = at;
      String symbol = peek() == ')' ? "" : word();
      if (io.impscript.rpm.version.Sense.ofSymbol(symbol) < 0) {
        at = after;
        return new Plain(Dependency.of(name));
      }
      return new Plain(Dependency.parse(name + " " + symbol + " " + word()));
    }

    private void expect(char c, int depth) {
      if (peek() != c || depth > DEEPEST) {
        throw wrong();
      }
      at++;
    }

    private char peek() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at == text.length()) {
        throw wrong();
      }
      return text.charAt(at);
    }

    private String word() {
      peek();
      int start = at;
      int open = 0;
      while (at < text.length() && text.charAt(at) != ' ' && (open > 0 || text.charAt(at) != ')')) {
        open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
        at++;
      }
      if (at == start) {
        throw wrong();
      }
      return text.substring(start, at);
    }

    private void end() {
      if (!text.substring(at).isBlank()) {
        throw wrong();
      }
    }

    private IllegalArgumentException wrong() {
      return new IllegalArgumentException("not a dependency: " + text);
    }
  }
}
