package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;

/** The wording of what is wrong with the structure of a text. */
final class SyntaxMessages {
  private SyntaxMessages() {}

  /** What comes next, in words for a sentence. */
  static String described(Parsing p) {
    Token token = p.cursor.peek();
    return switch (token.kind()) {
      case END -> "the end of the text";
      case STRING, TEMPLATE_START -> "this string";
      case TEMPLATE_TEXT, TEMPLATE_END -> "the end of the interpolation";
      case NUMBER -> "the number " + p.written(token);
      default -> "'" + token.text() + "'";
    };
  }

  static Diagnostic unexpected(Parsing p) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), described(p) + " is not expected here");
  }

  static Diagnostic missingOperand(Parsing p, Token operator) {
    return p.at(
        DiagnosticCode.SYNTAX, operator, "a value is missing after '" + operator.text() + "'");
  }

  static Diagnostic missingColon(Parsing p, Token start) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "':' is missing before " + described(p))
        .withHint("a choice is written condition ? value : otherwise");
  }

  static Diagnostic missingComma(Parsing p) {
    int end = p.cursor.previous().end();
    return p.errors.at(
        DiagnosticCode.MISSING_COMMA, end, end + 1, "a comma is missing before " + described(p));
  }

  static Diagnostic emptyInterpolation(Parsing p) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "nothing stands between ${ and }");
  }

  static Diagnostic listAndMap(Parsing p, Token start) {
    return p.at(DiagnosticCode.SYNTAX, start, "some of these have a key and some have none")
        .withHint("a map has a key before every value, a list before none");
  }

  static Diagnostic missingValue(Parsing p) {
    return p.at(
        DiagnosticCode.SYNTAX, p.cursor.peek(), "a value is missing before " + described(p));
  }

  static Diagnostic mapAsIndex(Parsing p) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "a map cannot be an index")
        .withHint("put the arguments of a call in parentheses");
  }

  static Diagnostic missingSeparator(Parsing p) {
    return p.at(
        DiagnosticCode.SYNTAX,
        p.cursor.peek(),
        "a new line or ';' is missing before " + described(p));
  }

  static Diagnostic blockAfterArgument(Parsing p) {
    return p.at(
            DiagnosticCode.SYNTAX,
            p.cursor.peek(),
            "a block cannot follow arguments without parentheses")
        .withHint("put the arguments in parentheses before the block: word(…) { … }");
  }

  static Diagnostic equalsForColon(Parsing p, Expr.Name name, Expr.Assign assign) {
    return Diagnostic.of(
            DiagnosticCode.SYNTAX,
            assign.span(),
            "a named argument is written with a colon, not with '='")
        .withHint("write " + name.name() + ": …");
  }

  static Diagnostic wordBeforeAssignment(Parsing p, Token name) {
    return p.at(DiagnosticCode.SYNTAX, name, "'" + name.text() + " = …' cannot follow a word")
        .withHint("a named argument is written with a colon: " + name.text() + ": …")
        .withHint("a variable is declared with def: def " + name.text() + " = …");
  }

  static Diagnostic missingName(Parsing p) {
    Token token = p.cursor.peek();
    return token.isKeyword()
        ? p.at(
            DiagnosticCode.SYNTAX,
            token,
            "'" + token.text() + "' is a word of Groovy and cannot be a name")
        : p.at(DiagnosticCode.SYNTAX, token, "a name is missing before " + described(p));
  }

  static Diagnostic missingBody(Parsing p, Token name) {
    return missingBrace(p, "the body of the function '" + p.written(name) + "'");
  }

  static Diagnostic missingBrace(Parsing p, String what) {
    return p.at(
        DiagnosticCode.SYNTAX, p.cursor.peek(), "'{' is missing: " + what + " starts with a brace");
  }

  static Diagnostic looseClosure(Parsing p) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "a block with '->' does nothing by itself");
  }

  static Diagnostic missingParenthesis(Parsing p, Token keyword) {
    return p.at(
            DiagnosticCode.SYNTAX, p.cursor.peek(), "'(' is missing after '" + keyword.text() + "'")
        .withHint("write " + keyword.text() + " (…)");
  }

  static Diagnostic loopHeader(Parsing p) {
    return unexpected(p).withHint("write for (name in list) or for (int i = 0; i < 3; i++)");
  }

  static Diagnostic missingCase(Parsing p) {
    return p.at(
        DiagnosticCode.SYNTAX,
        p.cursor.peek(),
        "'case' or 'default' is missing before " + described(p));
  }

  static Diagnostic missingCaseEnd(Parsing p) {
    return p.at(
        DiagnosticCode.SYNTAX, p.cursor.peek(), "':' or '->' is missing before " + described(p));
  }

  static Diagnostic attachedBlock(Parsing p) {
    return p.at(
            DiagnosticCode.SYNTAX,
            p.cursor.peek(),
            "Groovy hands this block to the value on the line before")
        .withHint("end the line before with ';', or leave out the braces");
  }
}
