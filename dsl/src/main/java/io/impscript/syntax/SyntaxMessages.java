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
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), described(p) + " is not expected here")
        .withHint("take it away, or look for what is missing before it");
  }

  static Diagnostic missingOperand(Parsing p, Token operator) {
    return p.at(
            DiagnosticCode.SYNTAX, operator, "a value is missing after '" + operator.text() + "'")
        .withHint("write the value, or take the '" + operator.text() + "' away");
  }

  static Diagnostic missingColon(Parsing p, Token start) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "':' is missing before " + described(p))
        .withHint("a choice is written condition ? value : otherwise");
  }

  static Diagnostic emptyInterpolation(Parsing p) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "nothing stands between ${ and }")
        .withHint("write a name or expression there, or \\${} for the characters themselves");
  }

  static Diagnostic listAndMap(Parsing p, Token start) {
    return p.errors
        .at(
            DiagnosticCode.SYNTAX,
            start.start(),
            p.cursor.previous().end(),
            "some of these have a key and some have none")
        .withHint("a map has a key before every value, a list before none");
  }

  static Diagnostic missingValue(Parsing p) {
    Token before = p.cursor.previous();
    Token next = p.cursor.peek();
    boolean nothing =
        next.newline()
            || next.isEnd()
            || next.is(",")
            || next.is(";")
            || next.kind() == TokenKind.CLOSE;
    return nothing && before != next && expectsValue(before)
        ? missingOperand(p, before)
        : p.at(DiagnosticCode.SYNTAX, next, "a value is missing before " + described(p))
            .withHint("write the value there");
  }

  private static boolean expectsValue(Token token) {
    return token.kind() == TokenKind.SYMBOL
        || token.isKeyword() && Operators.isOperator(token.text());
  }

  static Diagnostic missingSeparator(Parsing p) {
    Token next = p.cursor.peek();
    if (next.is(",")) {
      return p.at(DiagnosticCode.SYNTAX, next, "this comma separates nothing")
          .withHint("arguments are separated by commas, statements by new lines");
    }
    if (next.is("(")) {
      return p.at(DiagnosticCode.SYNTAX, next, "this value cannot be called")
          .withHint("only a word, function or variable is called with parentheses");
    }
    Diagnostic plain =
        p.at(DiagnosticCode.SYNTAX, next, "a new line or ';' is missing before " + described(p));
    return switch (next.text()) {
      case "elif", "elsif", "elseif" -> plain.withHint("write else if (…) { … }");
      case "if", "unless" -> plain.withHint("a condition stands before: if (…) { … }");
      default -> plain.withHint("put each statement on a line of its own");
    };
  }

  static Diagnostic missingName(Parsing p) {
    Token token = p.cursor.peek();
    return token.isKeyword()
        ? p.at(
                DiagnosticCode.SYNTAX,
                token,
                "'" + token.text() + "' is a word of Groovy and cannot be a name")
            .withHint("choose another name, such as the" + capitalized(token.text()))
        : p.at(DiagnosticCode.SYNTAX, token, "a name is missing before " + described(p))
            .withHint("a declaration is written def name = value");
  }

  static Diagnostic missingBody(Parsing p, Token name) {
    String word = p.written(name);
    return missingBrace(p, "the body of the function '" + word + "' starts with a brace")
        .withHint("write def " + word + "(…) { … }");
  }

  static Diagnostic missingCases(Parsing p) {
    return missingBrace(p, "the cases of a switch stand in braces")
        .withHint("write switch (…) { case …: … }");
  }

  private static Diagnostic missingBrace(Parsing p, String why) {
    int end = p.cursor.previous().end();
    return p.errors.at(DiagnosticCode.SYNTAX, end, end + 1, "'{' is missing: " + why);
  }

  static Diagnostic looseClosure(Parsing p) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "a block with '->' does nothing by itself")
        .withHint("hand it to a word or give it a name: def name = { … }");
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
            "'case' or 'default' is missing before " + described(p))
        .withHint("write case value: … or default: …");
  }

  static Diagnostic missingCaseEnd(Parsing p) {
    return p.at(
            DiagnosticCode.SYNTAX, p.cursor.peek(), "':' or '->' is missing before " + described(p))
        .withHint("write case value: … or case value -> …");
  }

  static Diagnostic attachedBlock(Parsing p) {
    return p.at(
            DiagnosticCode.SYNTAX,
            p.cursor.peek(),
            "Groovy hands this block to the value on the line before")
        .withHint("end the line before with ';', or leave out the braces");
  }

  static Diagnostic wordOperator(Parsing p) {
    String sign = p.cursor.peek().isName("and") ? "&&" : "||";
    return p.at(
            DiagnosticCode.SYNTAX,
            p.cursor.peek(),
            "'" + p.cursor.peek().text() + "' is no operator")
        .withHint("write " + sign);
  }

  static Diagnostic signBeforeText(Parsing p, Token sign) {
    return p.at(DiagnosticCode.SYNTAX, sign, "'" + sign.text() + "' stands only before numbers")
        .withHint("take it away");
  }

  static Diagnostic twoSigns(Parsing p, Token sign) {
    return p.at(DiagnosticCode.SYNTAX, sign, "two minus signs before a number")
        .withHint("leave out both");
  }

  static Diagnostic assignmentAsCondition(Parsing p, Expr condition) {
    return Diagnostic.of(
            DiagnosticCode.SYNTAX, condition.span(), "'=' gives a value and compares nothing")
        .withHint("compare with ==");
  }

  static Diagnostic fatArrow(Parsing p) {
    Token sign = p.cursor.previous();
    return p.errors
        .at(DiagnosticCode.SYNTAX, sign.start(), p.cursor.peek().end(), "'=>' is no operator")
        .withHint("an entry of a map is written key: value, parameters of a block { name -> … }");
  }

  static Diagnostic colonForEquals(Parsing p, Token name) {
    return p.at(
            DiagnosticCode.SYNTAX,
            p.cursor.peek(),
            "a variable gets its value by '=', not by a colon")
        .withHint("write " + name.text() + " = …");
  }

  static Diagnostic commandAfterReturn(Parsing p) {
    return p.at(
            DiagnosticCode.SYNTAX, p.cursor.peek(), "after 'return' a call needs its parentheses")
        .withHint("write return name(…)");
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
