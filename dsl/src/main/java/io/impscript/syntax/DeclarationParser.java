package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Variables, functions and parameters. */
final class DeclarationParser {
  private final Parsing p;

  DeclarationParser(Parsing p) {
    this.p = p;
  }

  /** Whether a declaration comes next. */
  boolean ahead() {
    Token first = p.cursor.peek();
    if (first.is("def") || first.is("final") || varAhead()) {
      return true;
    }
    int length = p.types.length(0);
    return length > 0 && sameLine(length) && (variableAfter(length) || functionAfter(length));
  }

  /** {@code var} is a plain name unless it stands before what it declares. */
  private boolean varAhead() {
    Token next = p.cursor.peek(1);
    if (!p.cursor.peek().isName("var") || next.newline()) {
      return false;
    }
    return next.isName() || next.is("(") && p.cursor.peek(p.cursor.partnerAhead(1) + 1).is("=");
  }

  private boolean sameLine(int length) {
    for (int i = 1; i <= length; i++) {
      if (p.cursor.peek(i).newline()) {
        return false;
      }
    }
    return p.cursor.peek(length).isName();
  }

  /** Whether a variable's name stands after a type of a number of tokens. */
  private boolean variableAfter(int length) {
    Token next = p.cursor.peek(length + 1);
    if (next.is("=")) {
      return true;
    }
    boolean ends = next.newline() || next.isEnd() || next.is(";") || next.is("}") || next.is(",");
    return ends && looksLikeType(length);
  }

  private boolean functionAfter(int length) {
    Token next = p.cursor.peek(length + 1);
    if (!next.is("(") || next.newline() || !looksLikeType(length)) {
      return false;
    }
    return p.cursor.peek(p.cursor.partnerAhead(length + 1) + 1).is("{");
  }

  /** Groovy takes a word for a type where it starts with a capital or has type arguments. */
  private boolean looksLikeType(int length) {
    Token first = p.cursor.peek();
    Token last = p.cursor.peek(length - 1);
    return first.isKeyword()
        || last.is(">")
        || last.is("]")
        || Character.isUpperCase(last.text().codePointAt(0));
  }

  /** The declaration that comes next. */
  void declaration(List<Stmt> into) {
    Token start = p.cursor.peek();
    boolean modified = modifiers();
    if (modified && p.cursor.is("(")) {
      into.add(several(start));
      return;
    }
    Optional<String> type = type(modified);
    Token name = p.cursor.peek();
    if (p.cursor.peek(1).is("(") && (name.isName() || name.kind() == TokenKind.STRING)) {
      into.add(function(start));
    } else {
      variables(start, type, into);
    }
  }

  private boolean modifiers() {
    boolean any = false;
    while (p.cursor.is("def")
        || p.cursor.is("final")
        || p.cursor.peek().isName("var") && !p.cursor.peek(1).is("=")) {
      p.cursor.next();
      any = true;
    }
    return any;
  }

  /** The type, where one is written before the name. */
  private Optional<String> type(boolean modified) {
    int length = p.types.length(0);
    boolean written = length > 0 && (!modified || nameFollows(length));
    if (!written) {
      return Optional.empty();
    }
    lowercase(length, modified);
    Token first = p.cursor.peek();
    String type = p.types.read(length);
    if (modified && !p.types.isTypeName(first, type)) {
      p.refuse(ArgumentMessages.missingCommaOrType(p, first));
    }
    return Optional.of(type);
  }

  private boolean nameFollows(int length) {
    return p.cursor.peek(length).is("...") || sameLine(length);
  }

  /** {@code rpm name = 'x'} declares a variable in Groovy; nobody means that. */
  private void lowercase(int length, boolean modified) {
    if (!modified && !looksLikeType(length)) {
      throw p.fail(ArgumentMessages.wordBeforeAssignment(p, p.cursor.peek(length)));
    }
  }

  private void variables(Token start, Optional<String> type, List<Stmt> into) {
    Token first = start;
    do {
      Token name = name();
      Optional<Expr> value = equals(name) ? Optional.of(value()) : Optional.empty();
      Stmt.Variable variable = new Stmt.Variable(name.text(), type, Optional.empty(), p.span(name));
      into.add(new Stmt.Declare(List.of(variable), value, false, p.since(first)));
      first = p.cursor.peek(1);
    } while (p.cursor.take(","));
  }

  /** Takes the sign before a value; a colon is said to be a mistake. */
  private boolean equals(Token name) {
    if (p.cursor.isHere(":")) {
      p.report(SyntaxMessages.colonForEquals(p, name));
      p.cursor.next();
      return true;
    }
    return p.cursor.take("=");
  }

  private Expr value() {
    return p.expressions.whole();
  }

  private Token name() {
    Token name = p.cursor.peek();
    if (!name.isName()) {
      throw p.fail(SyntaxMessages.missingName(p));
    }
    return p.cursor.next();
  }

  /** {@code (a, b) = list}. */
  private Stmt several(Token start) {
    List<Stmt.Variable> variables = new ArrayList<>();
    p.between(
        () -> {
          do {
            variables.add(oneOfSeveral());
          } while (p.cursor.take(","));
        });
    if (!p.cursor.take("=")) {
      throw p.fail(
          p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "'=' is missing after the names")
              .withHint("write def (a, b) = …"));
    }
    Expr value = value();
    return new Stmt.Declare(List.copyOf(variables), Optional.of(value), true, p.since(start));
  }

  private Stmt.Variable oneOfSeveral() {
    Optional<String> type = type(true);
    Token name = name();
    return new Stmt.Variable(name.text(), type, Optional.empty(), p.span(name));
  }

  private Stmt function(Token start) {
    Token name = p.cursor.next();
    List<Stmt.Variable> parameters = new ArrayList<>();
    p.between(() -> parameters.addAll(parameters(")")));
    if (!p.cursor.is("{")) {
      throw p.fail(SyntaxMessages.missingBody(p, name));
    }
    Stmt.Block body = p.switches.apart(() -> p.deeper(p.statements::block));
    SourceSpan nameSpan = p.span(name);
    p.unsupported.nestedFunction(name);
    return new Stmt.Function(
        name.isName() ? name.text() : String.valueOf(name.value()),
        nameSpan,
        List.copyOf(parameters),
        body,
        p.since(start));
  }

  /** Parameters up to an end token, which is left. */
  List<Stmt.Variable> parameters(String end) {
    List<Stmt.Variable> parameters = new ArrayList<>();
    while (!p.cursor.is(end)) {
      parameters.add(parameter());
      if (!p.cursor.is(end)) {
        p.arguments.commaBeforeMore(end);
      }
    }
    return parameters;
  }

  private Stmt.Variable parameter() {
    modifiers();
    Optional<String> type = type(true);
    p.unsupported.manyArguments();
    Token name = name();
    Optional<Expr> value =
        equals(name) ? Optional.of(p.expressions.expression()) : Optional.empty();
    return new Stmt.Variable(name.text(), type, value, p.span(name));
  }
}
