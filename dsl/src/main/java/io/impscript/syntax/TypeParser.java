package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;

/** Types, which are only looked at as they are written. */
final class TypeParser {
  private final Parsing p;

  TypeParser(Parsing p) {
    this.p = p;
  }

  /** Reads a type. */
  String type() {
    int length = length(0);
    if (length == 0) {
      throw p.fail(
          p.at(
              DiagnosticCode.SYNTAX,
              p.cursor.peek(),
              "a type, such as String, is missing before " + SyntaxMessages.described(p)));
    }
    return read(length);
  }

  /** Reads a type of a number of tokens. */
  String read(int length) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String word = p.cursor.next().text();
      boolean spaced = word.equals("extends") || word.equals("super");
      written.append(spaced ? " " + word + " " : word.equals(",") ? ", " : word);
    }
    return written.toString();
  }

  /** Whether a type that was read looks like one: it starts with a capital or is primitive. */
  boolean isTypeName(Token first, String type) {
    String last = type.replaceAll("[<\\[].*", "");
    return first.isKeyword() || Character.isUpperCase(last.codePointAt(last.lastIndexOf('.') + 1));
  }

  /** Number of tokens of the type some tokens ahead; 0 where there is none. */
  int length(int ahead) {
    int end = afterName(ahead);
    if (end < 0) {
      return 0;
    }
    if (here(end, "<")) {
      end = afterArguments(end);
    }
    while (end > 0 && here(end, "[") && p.cursor.peek(end + 1).is("]")) {
      end += 2;
    }
    return Math.max(0, end - ahead);
  }

  private boolean here(int ahead, String word) {
    return p.cursor.peek(ahead).is(word) && !p.cursor.peek(ahead).newline();
  }

  private int afterName(int ahead) {
    Token first = p.cursor.peek(ahead);
    if (Keywords.PRIMITIVES.contains(first.text()) && first.isKeyword() || first.is("void")) {
      return ahead + 1;
    }
    if (!first.isName()) {
      return -1;
    }
    int end = ahead + 1;
    while (here(end, ".") && p.cursor.peek(end + 1).isName()) {
      end += 2;
    }
    return end;
  }

  /** The place after the type arguments that start some tokens ahead, or -1. */
  private int afterArguments(int ahead) {
    int open = 0;
    for (int i = ahead; ; i++) {
      Token token = p.cursor.peek(i);
      if (token.is("<")) {
        open++;
      } else if (token.is(">")) {
        open--;
      } else if (!isInArguments(token)) {
        return -1;
      }
      if (open == 0) {
        return i + 1;
      }
    }
  }

  private static boolean isInArguments(Token token) {
    return token.isName()
        || token.is(",")
        || token.is(".")
        || token.is("?")
        || token.is("extends")
        || token.is("super")
        || token.is("[")
        || token.is("]")
        || token.isKeyword() && Keywords.PRIMITIVES.contains(token.text());
  }
}
