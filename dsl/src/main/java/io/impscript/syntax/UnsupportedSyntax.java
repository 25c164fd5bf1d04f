package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import java.util.List;

/** Refuses by name what Groovy has and scripts have not, and reads over it. */
final class UnsupportedSyntax {
  private final Parsing p;

  UnsupportedSyntax(Parsing p) {
    this.p = p;
  }

  private Diagnostic refusal(Token token, String message) {
    return p.at(DiagnosticCode.UNSUPPORTED_SYNTAX, token, message);
  }

  boolean statementAhead() {
    return false;
  }

  void statement(List<Stmt> into) {
    throw p.fail(SyntaxMessages.unexpected(p));
  }

  ParseFailure pathElement() {
    return p.fail(refusal(p.cursor.peek(), "scripts have no '" + p.cursor.peek().text() + "'"));
  }

  Diagnostic computedName(Token token) {
    return refusal(token, "scripts have no computed property names");
  }

  Diagnostic spreadMap(Token token) {
    return refusal(token, "scripts cannot spread a map into arguments");
  }

  Diagnostic computedArgument(Token token) {
    return refusal(token, "scripts have no computed argument names");
  }

  Diagnostic severalLoopVariables(Token start) {
    return refusal(start, "a loop of a script starts with one variable");
  }

  Expr creation() {
    throw p.fail(refusal(p.cursor.peek(), "scripts cannot make objects with new"));
  }

  Diagnostic keywordAsValue(Token token) {
    return p.at(
        DiagnosticCode.SYNTAX, token, "'" + token.text() + "' is a word of Groovy and no value");
  }

  void nestedFunction(Token name) {
    if (!p.statements.atTopLevel()) {
      p.refuse(refusal(name, "a function cannot be declared inside a block"));
    }
  }

  void manyArguments() {
    if (p.cursor.is("...")) {
      throw p.fail(refusal(p.cursor.peek(), "scripts have no '...' parameters"));
    }
  }

  void jumpLabel() {
    if (p.cursor.peek().isName() && !p.cursor.peek().newline()) {
      throw p.fail(refusal(p.cursor.peek(), "scripts have no labels"));
    }
  }
}
