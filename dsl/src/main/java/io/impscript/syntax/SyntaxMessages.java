package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;

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
            DiagnosticCode.SYNTAX, operator, "a value is missing after '" + operator.text() + "'")
        .withHint("write the value, or take the '" + operator.text() + "' away");
  }

  static Diagnostic missingColon(Parsing p, Token start) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "':' is missing before " + described(p))
        .withHint("a choice is written condition ? value : otherwise");
  }

  static Diagnostic missingComma(Parsing p) {
    Token before = p.cursor.previous();
    Token next = p.cursor.peek();
    Diagnostic finding =
        p.errors.at(
            DiagnosticCode.MISSING_COMMA,
            before.end(),
            before.end() + 1,
            "a comma is missing before " + described(p));
    String after = shortened(p, next) + (p.cursor.peek(1).is(":") ? ": …" : "");
    return finding.withHint("write " + shortened(p, before) + ", " + after);
  }

  /** Two names beside each other, where the first could only be a type. */
  static Diagnostic missingCommaOrType(Parsing p, Token first) {
    return missingComma(p)
        .withHint("'" + first.text() + "' is no type; types start with a capital: String name");
  }

  static Diagnostic emptyInterpolation(Parsing p) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "nothing stands between ${ and }");
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
        : p.at(DiagnosticCode.SYNTAX, next, "a value is missing before " + described(p));
  }

  private static boolean expectsValue(Token token) {
    return token.kind() == TokenKind.SYMBOL
        || token.isKeyword() && Operators.isOperator(token.text());
  }

  static Diagnostic mapAsIndex(Parsing p) {
    return p.at(DiagnosticCode.SYNTAX, p.cursor.peek(), "a map cannot be an index")
        .withHint("leave out the brackets, or put the arguments in parentheses");
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
            .withHint("choose another name, such as the" + capitalized(token.text()))
        : p.at(DiagnosticCode.SYNTAX, token, "a name is missing before " + described(p));
  }

  static Diagnostic missingBody(Parsing p, Token name) {
    return missingBrace(p, "the body of the function '" + p.written(name) + "'");
  }

  static Diagnostic missingBrace(Parsing p, String what) {
    int end = p.cursor.previous().end();
    return p.errors.at(
        DiagnosticCode.SYNTAX, end, end + 1, "'{' is missing: " + what + " starts with a brace");
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

  static Diagnostic wordOperator(Parsing p) {
    String sign = p.cursor.peek().isName("and") ? "&&" : "||";
    return p.at(
            DiagnosticCode.SYNTAX,
            p.cursor.peek(),
            "'" + p.cursor.peek().text() + "' is no operator")
        .withHint("write " + sign);
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

  static Diagnostic signBeforeText(Parsing p, Token sign) {
    return p.at(DiagnosticCode.SYNTAX, sign, "'" + sign.text() + "' stands only before numbers");
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
