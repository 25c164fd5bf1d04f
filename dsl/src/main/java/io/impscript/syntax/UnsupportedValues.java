package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;

/** Refuses by name the expressions that Groovy has and scripts have not, and reads over them. */
final class UnsupportedValues {
  private final Parsing p;

  UnsupportedValues(Parsing p) {
    this.p = p;
  }

  private Diagnostic refusal(Token start, Token end, String message) {
    return p.errors.at(
        DiagnosticCode.UNSUPPORTED_SYNTAX,
        start.start(),
        Math.max(start.end(), end.end()),
        message);
  }

  private Diagnostic refusal(Token token, String message) {
    return refusal(token, token, message);
  }

  private Expr nothing(Token start) {
    return new Expr.Literal(null, p.since(start));
  }

  /** {@code new Type(…)}, with everything that may follow. */
  Expr creation() {
    Token start = p.cursor.next();
    int length = p.types.length(0);
    if (length == 0) {
      throw p.fail(refusal(start, "scripts cannot make objects with 'new'"));
    }
    String type = p.types.read(length);
    Token name = p.cursor.previous();
    p.refuse(
        refusal(start, name, "scripts cannot make objects with 'new'")
            .withHint(
                "values are written as they are: 'text', 15, true, [a, b], [key: value]; leave out"
                    + " new "
                    + type));
    while (p.cursor.isHere("(") || p.cursor.isHere("[") || p.cursor.isHere("{")) {
      p.cursor.skip();
    }
    return nothing(start);
  }

  /** {@code .&name}, {@code ::name}, {@code .@name} and {@code ??.name}. */
  Expr pathElement(Token start) {
    Token sign = p.cursor.next();
    if (p.cursor.peek().isWord()) {
      p.cursor.next();
    }
    String name = p.cursor.previous() == sign ? "…" : p.cursor.previous().text();
    Diagnostic refusal =
        refusal(sign, p.cursor.previous(), "scripts have no '" + sign.text() + "'");
    p.refuse(
        switch (sign.text()) {
          case ".@" -> refusal.withHint("write ." + name);
          case "??." -> refusal.withHint("write ?." + name);
          default -> refusal.withHint("write a block: { value -> " + name + "(value) }");
        });
    return new Expr.Name(name, p.since(start));
  }

  Diagnostic computedName(Token token) {
    return refusal(token, "the name of a property or method cannot be computed")
        .withHint("write map[key] for the value of a key");
  }

  Diagnostic spreadMap(Token token) {
    return refusal(token, "a map cannot be spread into arguments")
        .withHint("write the named arguments out: name: value");
  }

  Diagnostic computedArgument(Token token) {
    return refusal(token, "the name of an argument cannot be computed")
        .withHint("write a word or a plain string before the colon");
  }

  /** What to say of a word of Groovy where a value is expected. */
  Diagnostic keyword(Token token) {
    String word = token.text();
    return switch (word) {
      case "this", "super" ->
          refusal(token, "scripts have no '" + word + "'")
              .withHint("name words, functions and variables directly");
      case "class",
          "interface",
          "enum",
          "import",
          "package",
          "try",
          "throw",
          "synchronized",
          "do" ->
          refusal(token, "'" + word + "' cannot stand here")
              .withHint("as a piece of text it is written in quotes: '" + word + "'");
      case "if", "for", "while", "return", "break", "continue", "assert", "def", "final" ->
          statementWord(token);
      default -> otherKeyword(token);
    };
  }

  /** Where the word begins a line, it is the line before that lacks something. */
  private Diagnostic statementWord(Token token) {
    return token.newline()
        ? SyntaxMessages.missingOperand(p, p.cursor.previous())
        : p.at(
                DiagnosticCode.SYNTAX,
                token,
                "'" + token.text() + "' starts a statement and is no value")
            .withHint("put it at the beginning of a line");
  }

  private Diagnostic otherKeyword(Token token) {
    String word = token.text();
    return switch (word) {
      case "else" ->
          p.at(DiagnosticCode.SYNTAX, token, "this 'else' has no 'if' before it")
              .withHint("write if (…) { … } before it");
      case "case", "default" ->
          p.at(DiagnosticCode.SYNTAX, token, "'" + word + "' stands only in a switch")
              .withHint("write switch (…) { case …: … }");
      case "catch", "finally" ->
          refusal(token, "scripts have no '" + word + "'").withHint("leave it out");
      case "in", "as", "instanceof" ->
          p.at(DiagnosticCode.SYNTAX, token, "a value is missing before '" + word + "'")
              .withHint("write the value there");
      default ->
          p.at(
                  DiagnosticCode.SYNTAX,
                  token,
                  "'" + word + "' is a word of Groovy and cannot be used as a name")
              .withHint("as a piece of text it is written in quotes: '" + word + "'");
    };
  }

  /** <code>"${-> a}"</code>. */
  Diagnostic lazyText(Token arrow) {
    return refusal(arrow, "an interpolation has no '->'").withHint("leave it out: ${name}");
  }

  /** {@code (a, b) = list}. */
  Diagnostic severalTargets(Token start) {
    return refusal(start, "several variables get values at once only where they are declared")
        .withHint("write def (a, b) = …, or assign one by one");
  }

  /** {@code a ==> b}. */
  Diagnostic implication(Token token) {
    return refusal(token, "scripts have no '==>'").withHint("write !a || b");
  }

  /** {@code a instanceof List<String>}. */
  void typeArguments(String type) {
    if (type.endsWith(">")) {
      p.refuse(
          refusal(p.cursor.previous(), "'instanceof' cannot look at the arguments of a type")
              .withHint("write " + type.substring(0, type.indexOf('<'))));
    }
  }

  /** {@code a instanceof Type name}. */
  void patternVariable() {
    Token name = p.cursor.peek();
    if (name.is("as") || name.is("in")) {
      throw p.fail(
          p.at(DiagnosticCode.SYNTAX, name, "'instanceof' and '" + name.text() + "' side by side")
              .withHint("put parentheses around what belongs together"));
    }
    if (name.isName() && !name.newline()) {
      p.refuse(
          refusal(name, "'instanceof' cannot declare a variable")
              .withHint("leave out '" + name.text() + "'"));
      p.cursor.next();
    }
  }
}
