package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;

/**
 * The wording of what is wrong with arguments, lists and maps, and the commas and colons in them.
 */
final class ArgumentMessages {
  private ArgumentMessages() {}

  static Diagnostic missingComma(Parsing p) {
    Token before = p.cursor.previous();
    Token next = p.cursor.peek();
    Diagnostic finding =
        p.errors.at(
            DiagnosticCode.MISSING_COMMA,
            before.end(),
            before.end() + 1,
            "a comma is missing before " + SyntaxMessages.described(p));
    String after = shortened(p, next) + (p.cursor.peek(1).is(":") ? ": …" : "");
    return finding.withHint("write " + shortened(p, before) + ", " + after);
  }

  /** Two names beside each other, where the first could only be a type. */
  static Diagnostic missingCommaOrType(Parsing p, Token first) {
    return missingComma(p)
        .withHint("'" + first.text() + "' is no type; types start with a capital: String name");
  }

  static Diagnostic mapAsIndex(Parsing p) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "a map cannot be an index")
        .withHint("leave out the brackets, or put the arguments in parentheses");
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

  static Diagnostic looksLikeJson(Parsing p) {
    return p.errors
        .at(
            DiagnosticCode.SYNTAX,
            p.cursor.peek().start(),
            p.cursor.peek(1).end(),
            "this looks like JSON, not like a script")
        .withHint("a word stands without quotes and colon: " + word(p.cursor.peek()) + " …")
        .withHint("to make a script of a legacy file: imps convert FILE --to dsl -o DIR");
  }

  private static String word(Token token) {
    return token.value() instanceof String text && text.matches("[A-Za-z_]\\w{0,40}")
        ? text
        : "word";
  }

  static Diagnostic colonAfterWord(Parsing p, Token word) {
    Diagnostic plain =
        p.at(
            DiagnosticCode.SYNTAX,
            p.cursor.peek(),
            "a colon cannot follow a word at the start of a statement");
    Token value = p.cursor.peek(1);
    if (value.is("[")) {
      return plain.withHint("leave out the colon and the brackets: " + word.text() + " 'a', 'b'");
    }
    return value.newline() || value.is("{")
        ? plain.withHint("a block is written with braces: " + word.text() + " { … }")
        : plain.withHint("leave out the colon: " + word.text() + " " + shortened(p, value));
  }

  private static String shortened(Parsing p, Token value) {
    if (value.kind() == TokenKind.OPEN) {
      return value.text() + "…";
    }
    String written = p.written(value);
    return written.length() <= 40 && written.indexOf('\n') < 0 ? written : "…";
  }

  static Diagnostic outsideParentheses(Parsing p) {
    return p.at(
            DiagnosticCode.SYNTAX,
            p.cursor.peek(),
            "the argument '" + p.cursor.peek().text() + "' stands outside the parentheses")
        .withHint("put it inside, after a comma; or leave out the parentheses");
  }

  static Diagnostic bracketsAfterWord(Parsing p, Token bracket, Token word) {
    return p.at(DiagnosticCode.SYNTAX, bracket, "Groovy takes '[' after a word for an index")
        .withHint("leave out the brackets, or write " + word.text() + "([…])");
  }

  static Diagnostic missingNameColon(Parsing p, Token name) {
    return p.errors
        .at(
            DiagnosticCode.SYNTAX,
            name.end(),
            name.end() + 1,
            "a colon is missing after '" + name.text() + "'")
        .withHint("write " + name.text() + ": …");
  }

  static Diagnostic commaTooMuch(Parsing p, Token comma) {
    return p.at(DiagnosticCode.SYNTAX, comma, "nothing follows this comma")
        .withHint("take the comma away");
  }

  static Diagnostic assignmentAmong(Expr assignment) {
    return Diagnostic.of(
            DiagnosticCode.SYNTAX,
            assignment.span(),
            "an assignment cannot stand among arguments or in a list")
        .withHint("a named argument or an entry of a map is written with a colon: name: value");
  }

  static Diagnostic argumentTwice(String name, SourceSpan first, SourceSpan here) {
    return Diagnostic.of(DiagnosticCode.SYNTAX, here, "the argument '" + name + "' is given twice")
        .withHint("leave out one of them")
        .withRelated(first, "first given here");
  }
}
