package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Statements that start with a word of Groovy. */
final class ControlParser {
  private final Parsing p;

  ControlParser(Parsing p) {
    this.p = p;
  }

  /** Whether such a statement comes next. */
  boolean ahead() {
    Token token = p.cursor.peek();
    return token.isKeyword()
        && switch (token.text()) {
          case "if", "for", "while", "switch", "return", "break", "continue", "assert" -> true;
          default -> false;
        };
  }

  Stmt statement() {
    return switch (p.cursor.peek().text()) {
      case "if" -> choice();
      case "for" -> loop();
      case "while" -> whileLoop();
      case "switch" -> p.switches.statement();
      case "return" -> result();
      case "assert" -> assertion();
      default -> jump();
    };
  }

  private Stmt choice() {
    Token start = p.cursor.next();
    Expr condition = condition(start);
    Stmt.Block then = p.statements.branch();
    Optional<Stmt> otherwise = elseAhead() ? Optional.of(otherwise()) : Optional.empty();
    return new Stmt.If(condition, then, otherwise, p.since(start));
  }

  private boolean elseAhead() {
    int ahead = 0;
    while (p.cursor.peek(ahead).is(";")) {
      ahead++;
    }
    if (!p.cursor.peek(ahead).is("else")) {
      return false;
    }
    while (!p.cursor.is("else")) {
      p.cursor.next();
    }
    return true;
  }

  private Stmt otherwise() {
    p.cursor.next();
    return p.cursor.is("if") ? p.deeper(this::choice) : p.statements.branch();
  }

  /** The condition in parentheses after a keyword. */
  Expr condition(Token keyword) {
    return comparing(inParentheses(keyword, p.expressions::whole));
  }

  private Expr comparing(Expr condition) {
    if (condition instanceof Expr.Assign assign && assign.operator().equals("=")) {
      p.refuse(SyntaxMessages.assignmentAsCondition(p, condition));
    }
    return condition;
  }

  private <T> T inParentheses(Token keyword, Supplier<T> inside) {
    if (!p.cursor.is("(") || p.cursor.peek().newline()) {
      throw p.fail(SyntaxMessages.missingParenthesis(p, keyword));
    }
    List<T> read = new ArrayList<>();
    Token open = p.cursor.peek();
    p.between(() -> read.add(inside.get()));
    if (read.isEmpty()) {
      throw p.fail(
          p.at(DiagnosticCode.SYNTAX, open, "nothing stands in the parentheses")
              .withHint("write " + keyword.text() + " (…)"));
    }
    return read.get(0);
  }

  private Stmt whileLoop() {
    Token start = p.cursor.next();
    Expr condition = condition(start);
    Stmt.Block body = p.statements.branch();
    return new Stmt.While(condition, body, p.since(start));
  }

  private Stmt loop() {
    Token start = p.cursor.next();
    Header header = inParentheses(start, this::header);
    Stmt.Block body = p.statements.branch();
    SourceSpan span = p.since(start);
    return header.variable != null
        ? new Stmt.ForIn(header.variable, header.items, body, span)
        : new Stmt.ForLoop(header.init, header.condition, header.update, body, span);
  }

  private record Header(
      Stmt.Variable variable,
      Expr items,
      Optional<Stmt> init,
      Optional<Expr> condition,
      List<Expr> update) {}

  private Header header() {
    int name = loopVariable();
    return name >= 0 ? items(name) : classic();
  }

  /** How many tokens ahead the variable of a loop over items is, or -1 where it is another loop. */
  private int loopVariable() {
    int at = 0;
    while (p.cursor.peek(at).is("final") || p.cursor.peek(at).is("def")) {
      at++;
    }
    if (p.cursor.peek(at).isName("var") && p.cursor.peek(at + 1).isName()) {
      at++;
    }
    int type = p.types.length(at);
    if (type > 0 && p.cursor.peek(at + type).isName()) {
      at += type;
    }
    Token after = p.cursor.peek(at + 1);
    return p.cursor.peek(at).isName() && (after.is("in") || after.is(":")) ? at : -1;
  }

  private Header items(int nameAhead) {
    Optional<String> type = loopType(nameAhead);
    Token name = p.cursor.next();
    Stmt.Variable variable = new Stmt.Variable(name.text(), type, Optional.empty(), p.span(name));
    p.cursor.next();
    Expr items = p.expressions.expression();
    return new Header(variable, items, Optional.empty(), Optional.empty(), List.of());
  }

  private Optional<String> loopType(int nameAhead) {
    int left = nameAhead;
    while (left > 0 && isModifier(p.cursor.peek())) {
      p.cursor.next();
      left--;
    }
    return left == 0 ? Optional.empty() : Optional.of(p.types.read(left));
  }

  private static boolean isModifier(Token token) {
    return token.is("final") || token.is("def") || token.isName("var");
  }

  private Header classic() {
    Optional<Stmt> init = Optional.empty();
    if (!p.cursor.is(";")) {
      init = Optional.of(init());
    }
    semicolon();
    Optional<Expr> condition =
        p.cursor.is(";") ? Optional.empty() : Optional.of(p.expressions.expression());
    semicolon();
    return new Header(null, null, init, condition, update());
  }

  private Stmt init() {
    Token start = p.cursor.peek();
    List<Stmt> init = new ArrayList<>();
    if (p.declarations.ahead()) {
      p.declarations.declaration(init);
    } else {
      init.add(new Stmt.Evaluate(p.expressions.expression(), p.since(start)));
    }
    if (init.size() > 1 || p.cursor.is(",")) {
      throw p.fail(p.unsupported.severalLoopVariables(start));
    }
    return init.get(0);
  }

  private void semicolon() {
    if (!p.cursor.take(";")) {
      throw p.fail(SyntaxMessages.loopHeader(p));
    }
  }

  private List<Expr> update() {
    List<Expr> update = new ArrayList<>();
    while (!p.cursor.is(")")) {
      update.add(p.expressions.expression());
      if (!p.cursor.is(")")) {
        p.arguments.commaBeforeMore(")");
      }
    }
    return List.copyOf(update);
  }

  private Stmt result() {
    Token start = p.cursor.next();
    Optional<Expr> value =
        valueAhead() ? Optional.of(p.expressions.expression()) : Optional.empty();
    if (p.commands.argumentAhead()) {
      throw p.fail(SyntaxMessages.commandAfterReturn(p));
    }
    p.switches.refuseJump(start);
    return new Stmt.Return(value, p.since(start));
  }

  private boolean valueAhead() {
    Token next = p.cursor.peek();
    return !next.newline() && !next.is(";") && !next.is("}") && !next.isEnd();
  }

  private Stmt jump() {
    Token start = p.cursor.next();
    p.unsupported.jumpLabel();
    p.switches.refuseJump(start);
    return start.is("break") ? new Stmt.Break(p.span(start)) : new Stmt.Continue(p.span(start));
  }

  private Stmt assertion() {
    Token start = p.cursor.next();
    Expr condition = comparing(p.expressions.expression());
    Optional<Expr> message =
        p.cursor.take(":") || p.cursor.take(",")
            ? Optional.of(p.expressions.expression())
            : Optional.empty();
    return new Stmt.Assert(condition, message, p.since(start));
  }
}
