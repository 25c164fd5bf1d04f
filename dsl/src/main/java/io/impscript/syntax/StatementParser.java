package io.impscript.syntax;

import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Statements, and how to go on after one that cannot be read. */
final class StatementParser {
  private final Parsing p;
  private int level;

  StatementParser(Parsing p) {
    this.p = p;
  }

  /** Whether the statements read now are those of the script itself. */
  boolean atTopLevel() {
    return level == 1;
  }

  /** The statements up to an end token, which is left. */
  void until(String end, List<Stmt> into) {
    level++;
    try {
      while (!atEnd(end)) {
        recovering(end, into);
      }
    } finally {
      level--;
    }
  }

  private boolean atEnd(String end) {
    return p.cursor.peek().isEnd() || p.cursor.is(end) || p.switches.labelAhead();
  }

  private void recovering(String end, List<Stmt> into) {
    if (p.cursor.take(";")) {
      return;
    }
    int start = p.cursor.position();
    try {
      attachedBlock(into);
      int first = into.size();
      statement(into);
      if (into.size() > first) {
        p.comments.before(into.get(first), start);
      }
      separator(end);
    } catch (ParseFailure said) {
      skipFrom(start, end);
    }
  }

  /** A block on a line of its own after a value would be an argument of that value in Groovy. */
  private void attachedBlock(List<Stmt> before) {
    boolean value = !before.isEmpty() && endsWithValue(before.get(before.size() - 1));
    if (p.cursor.is("{") && value && !p.cursor.previous().is(";")) {
      p.refuse(SyntaxMessages.attachedBlock(p));
    }
  }

  private static boolean endsWithValue(Stmt statement) {
    return statement instanceof Stmt.Evaluate
        || statement instanceof Stmt.Assert
        || statement instanceof Stmt.Declare declare && declare.value().isPresent()
        || statement instanceof Stmt.Return result && result.value().isPresent();
  }

  private void separator(String end) {
    Token next = p.cursor.peek();
    if (next.newline() || next.is(";") || atEnd(end)) {
      return;
    }
    if (p.commands.statementHere()) {
      p.report(SyntaxMessages.missingSeparator(p));
    } else {
      throw p.fail(SyntaxMessages.missingSeparator(p));
    }
  }

  /** Goes to the next line or statement after the place where reading failed. */
  private void skipFrom(int start, String end) {
    int failed = p.cursor.position();
    p.cursor.moveTo(start);
    do {
      p.cursor.skip();
    } while (p.cursor.position() <= failed && !p.cursor.peek().isEnd()
        || !p.cursor.peek().newline() && !p.cursor.is(";") && !atEnd(end));
  }

  /** Reads a statement; several variables in one are several statements. */
  void statement(List<Stmt> into) {
    if (p.colons.ahead() || p.colons.lostArgumentAhead(into)) {
      p.colons.statement(into);
    } else if (p.unsupported.statementAhead()) {
      p.unsupported.statement(into);
    } else if (p.cursor.is("{")) {
      into.add(openBlock());
    } else if (p.controls.ahead()) {
      into.add(p.deeper(p.controls::statement));
    } else if (p.switches.yieldAhead()) {
      into.add(p.switches.yielded());
    } else if (p.declarations.ahead()) {
      p.declarations.declaration(into);
    } else {
      into.add(evaluate());
    }
  }

  /** Reads a statement that is part of another. */
  void statementDeeper(List<Stmt> into) {
    p.deeper(
        () -> {
          statement(into);
          return into;
        });
  }

  private Stmt openBlock() {
    if (p.closures.arrowAhead()) {
      throw p.fail(SyntaxMessages.looseClosure(p));
    }
    return p.deeper(this::block);
  }

  private Stmt evaluate() {
    Token start = p.cursor.peek();
    Expr expression = p.commands.withoutBrackets(start, p.expressions.command());
    return new Stmt.Evaluate(expression, p.since(start));
  }

  /** The block whose brace comes next. */
  Stmt.Block block() {
    Token start = p.cursor.peek();
    List<Stmt> body = new ArrayList<>();
    p.between(() -> until("}", body));
    Stmt.Block block = new Stmt.Block(body, p.since(start));
    p.comments.atEndOf(block);
    return block;
  }

  /** The block or single statement of a branch or loop. */
  Stmt.Block branch() {
    if (p.cursor.is("{")) {
      return block();
    }
    Token start = p.cursor.peek();
    List<Stmt> body = new ArrayList<>();
    if (!p.cursor.take(";")) {
      level++;
      try {
        statementDeeper(body);
      } finally {
        level--;
      }
    }
    SourceSpan span = p.since(start);
    return new Stmt.Block(body, span);
  }
}
