package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import java.util.List;
import java.util.Set;

/** Refuses by name the statements that Groovy has and scripts have not, and reads over them. */
final class UnsupportedSyntax {
  private static final Set<String> TYPES = Set.of("class", "interface", "enum", "trait", "record");

  private final Parsing p;

  UnsupportedSyntax(Parsing p) {
    this.p = p;
  }

  /** A finding that something is not of the language. */
  Diagnostic refusal(Token token, String message) {
    return p.at(DiagnosticCode.UNSUPPORTED_SYNTAX, token, message);
  }

  private Diagnostic refusal(Token start, Token end, String message) {
    return p.errors.at(
        DiagnosticCode.UNSUPPORTED_SYNTAX,
        start.start(),
        Math.max(start.end(), end.end()),
        message);
  }

  boolean statementAhead() {
    Token token = p.cursor.peek();
    if (token.is("@") || typeAhead(0)) {
      return true;
    }
    return token.isKeyword()
        && (Keywords.MODIFIERS.contains(token.text())
            || switch (token.text()) {
              case "import", "package", "try", "throw", "synchronized", "do", "goto" -> true;
              default -> false;
            });
  }

  /** Whether a class or something like it is declared some tokens ahead. */
  private boolean typeAhead(int ahead) {
    Token token = p.cursor.peek(ahead);
    Token name = p.cursor.peek(ahead + 1);
    return TYPES.contains(token.text())
        && token.isWord()
        && name.isName()
        && !name.newline()
        && (token.isKeyword() || startsBody(ahead + 2, token));
  }

  /** {@code trait} and {@code record} are plain names unless a body or header follows. */
  private boolean startsBody(int ahead, Token word) {
    Token next = p.cursor.peek(ahead);
    return next.is("{")
        || next.is("implements")
        || next.is("extends")
        || next.is("(")
            && word.isName("record")
            && p.cursor.peek(p.cursor.partnerAhead(ahead) + 1).is("{");
  }

  void statement(List<Stmt> into) {
    Token token = p.cursor.peek();
    if (token.is("@")) {
      annotation(into);
    } else if (typeAhead(0)) {
      type();
    } else if (Keywords.MODIFIERS.contains(token.text())) {
      modifier(into);
    } else {
      keyword(token, into);
    }
  }

  private void annotation(List<Stmt> into) {
    Token start = p.cursor.next();
    Token name = p.cursor.peek();
    if (name.is("interface")) {
      p.cursor.next();
      skipBody();
      p.refuse(refusal(start, name, "scripts cannot declare annotations").withHint("leave it out"));
      return;
    }
    p.cursor.moveTo(p.cursor.position() + p.types.length(0));
    if (p.cursor.isHere("(")) {
      p.cursor.skip();
    }
    p.refuse(
        refusal(start, p.cursor.previous(), "scripts have no annotations")
            .withHint("leave out " + start.text() + p.written(name)));
    if (!p.cursor.is("}") && !p.cursor.peek().isEnd()) {
      p.statements.statementDeeper(into);
    }
  }

  private void type() {
    Token word = p.cursor.next();
    Token name = p.cursor.next();
    p.refuse(
        refusal(word, name, "scripts cannot declare " + word.text() + " '" + name.text() + "'")
            .withHint("use functions, def name(…) { … }, and maps, [key: value]"));
    skipBody();
  }

  /** Goes over a header and the braces after it. */
  private void skipBody() {
    while (!p.cursor.is("{") && !p.cursor.peek().isEnd() && !p.cursor.is("}")) {
      p.cursor.skip();
    }
    if (p.cursor.is("{")) {
      p.cursor.skip();
    }
  }

  private void modifier(List<Stmt> into) {
    Token word = p.cursor.peek();
    if (p.cursor.peek(1).kind() == TokenKind.STRING) {
      throw p.fail(reserved(word));
    }
    p.refuse(refusal(word, "scripts have no '" + word.text() + "'").withHint("leave it out"));
    while (Keywords.MODIFIERS.contains(p.cursor.peek().text())) {
      p.cursor.next();
    }
    p.statements.statementDeeper(into);
  }

  private void keyword(Token token, List<Stmt> into) {
    if (p.cursor.peek(1).kind() == TokenKind.STRING && !token.is("throw")) {
      throw p.fail(reserved(token));
    }
    switch (token.text()) {
      case "import", "package" -> header();
      case "try" -> attempt(into);
      case "throw" -> throwing();
      case "synchronized" -> synchronised(into);
      case "do" -> doWhile(into);
      default ->
          throw p.fail(
              refusal(token, "scripts have no '" + token.text() + "'").withHint("use a loop"));
    }
  }

  /** A word of Groovy that stands where a word of the language is meant. */
  private Diagnostic reserved(Token token) {
    Diagnostic plain =
        p.at(
            DiagnosticCode.SYNTAX,
            token,
            "'" + token.text() + "' is a word of Groovy and cannot be called");
    return switch (token.text()) {
      case "package" -> plain.withHint("for a package write rpm '…' or packages '…'");
      case "import" -> plain.withHint("for another script write include '…'");
      default -> plain;
    };
  }

  private void header() {
    Token start = p.cursor.next();
    while (!p.cursor.peek().newline() && !p.cursor.is(";") && !p.cursor.peek().isEnd()) {
      p.cursor.skip();
    }
    Diagnostic refusal =
        refusal(start, p.cursor.previous(), "scripts have no '" + start.text() + "'");
    p.refuse(
        start.is("import")
            ? refusal.withHint("for another script write include 'file.imps.groovy'")
            : refusal.withHint("leave it out"));
  }

  private void attempt(List<Stmt> into) {
    Token start = p.cursor.next();
    p.refuse(
        refusal(start, "scripts have no 'try'")
            .withHint("what goes wrong in a script stops it, with its place; leave out try"));
    if (p.cursor.is("(")) {
      p.cursor.skip();
    }
    blockHere(into);
    while (p.cursor.is("catch") || p.cursor.is("finally")) {
      p.cursor.next();
      if (p.cursor.is("(")) {
        p.cursor.skip();
      }
      blockHere(into);
    }
  }

  private void blockHere(List<Stmt> into) {
    if (p.cursor.is("{")) {
      into.add(p.statements.block());
    }
  }

  private void throwing() {
    Token start = p.cursor.next();
    int from = p.cursor.position();
    p.refuse(
        refusal(start, "scripts have no 'throw'")
            .withHint("write assert condition : 'what is wrong' to stop with a message"));
    while (p.cursor.position() == from
        || !p.cursor.peek().newline() && !p.cursor.is(";") && !p.cursor.is("}")) {
      if (p.cursor.peek().isEnd() || p.cursor.is("}")) {
        return;
      }
      p.cursor.skip();
    }
  }

  private void synchronised(List<Stmt> into) {
    Token start = p.cursor.next();
    p.refuse(
        refusal(start, "scripts have no 'synchronized'")
            .withHint("leave it out: a script runs by itself"));
    if (p.cursor.is("(")) {
      p.cursor.skip();
    }
    blockHere(into);
  }

  private void doWhile(List<Stmt> into) {
    Token start = p.cursor.next();
    p.refuse(
        refusal(start, "scripts have no loop with 'do'")
            .withHint("write while (condition) { … } or for (name in list) { … }"));
    into.add(p.statements.branch());
    if (p.cursor.take("while") && p.cursor.is("(")) {
      p.cursor.skip();
    }
  }

  void nestedFunction(Token name) {
    if (!p.statements.atTopLevel()) {
      p.refuse(
          refusal(name, "a function cannot be declared inside a block")
              .withHint(
                  "move it to the top of the script, or write def "
                      + p.written(name)
                      + " = { … }"));
    }
  }

  void manyArguments() {
    if (p.cursor.is("...")) {
      p.refuse(
          refusal(p.cursor.next(), "scripts have no parameters with '...'")
              .withHint("take a list: def f(List names) { … }"));
    }
  }

  /** {@code name:} before a loop. */
  void label() {
    Token label = p.cursor.next();
    p.cursor.next();
    labelRefused(label);
  }

  void jumpLabel() {
    Token label = p.cursor.peek();
    if (label.isName() && !label.newline()) {
      p.cursor.next();
      labelRefused(label);
    }
  }

  private void labelRefused(Token label) {
    p.refuse(
        refusal(label, "scripts have no labels")
            .withHint("move the loops into a function and leave it with return"));
  }

  Diagnostic severalLoopVariables(Token start) {
    return refusal(start, "a loop of a script has one variable")
        .withHint("declare the others before the loop")
        .withHint("for items with their position write list.eachWithIndex { item, i -> … }");
  }
}
