package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.util.List;
import java.util.function.Supplier;

/** What the parts of the parser share: the place in the text, the findings, and each other. */
final class Parsing {
  /** Constructs nested deeper than this are refused, long before the stack ends. */
  static final int DEEPEST = 200;

  final Cursor cursor;
  final SyntaxErrors errors;
  final TypeParser types = new TypeParser(this);
  final LiteralParser literals = new LiteralParser(this);
  final ArgumentParser arguments = new ArgumentParser(this);
  final CommandParser commands = new CommandParser(this);
  final ClosureParser closures = new ClosureParser(this);
  final PrimaryParser primaries = new PrimaryParser(this);
  final PathParser paths = new PathParser(this);
  final ExpressionParser expressions = new ExpressionParser(this);
  final DeclarationParser declarations = new DeclarationParser(this);
  final ControlParser controls = new ControlParser(this);
  final StrayColon colons = new StrayColon(this);
  final SwitchParser switches = new SwitchParser(this);
  final UnsupportedSyntax unsupported = new UnsupportedSyntax(this);
  final UnsupportedValues refused = new UnsupportedValues(this);
  final StatementParser statements = new StatementParser(this);
  final CommentParser comments;

  private int depth;
  private boolean betweenBraces = true;

  /**
   * @param commentOffsets start and end of every comment, in order
   */
  Parsing(Cursor cursor, SyntaxErrors errors, List<int[]> commentOffsets) {
    this.cursor = cursor;
    this.errors = errors;
    this.comments = new CommentParser(this, errors.source(), commentOffsets);
  }

  /** The stretch from a token to the last one read. */
  SourceSpan since(Token start) {
    return errors.span(start.start(), Math.max(start.start(), cursor.previous().end()));
  }

  SourceSpan span(Token token) {
    return errors.span(token.start(), token.end());
  }

  /** What a token looks like in the text. */
  String written(Token token) {
    return errors.source().text().substring(token.start(), token.end());
  }

  /** Starts a finding about a token. */
  Diagnostic at(DiagnosticCode code, Token token, String message) {
    if (token.isEnd()) {
      return errors.at(code, cursor.previous().end(), cursor.previous().end() + 1, message);
    }
    return errors.at(code, token.start(), token.end(), message);
  }

  /** Adds a finding that leaves the tree whole, unless it follows from one made before. */
  void report(Diagnostic finding) {
    Token next = cursor.peek();
    int start = next.newline() ? next.start() : cursor.previous().start();
    if (!errors.damaged(start, next.start()) && !errors.said(finding, next.start())) {
      errors.add(finding);
    }
  }

  /** Adds a finding after which the construct cannot be read on. */
  ParseFailure fail(Diagnostic finding) {
    report(finding);
    errors.treeLost();
    errors.damage(cursor.peek().start(), cursor.peek().end());
    return new ParseFailure();
  }

  /** Refuses something that the tree has no place for, and reads on. */
  void refuse(Diagnostic finding) {
    report(finding);
    errors.treeLost();
  }

  /** Whether the innermost brackets are braces or none, so that a comma ends no element here. */
  boolean betweenBraces() {
    return betweenBraces;
  }

  /** Reads a construct one level deeper. */
  <T> T deeper(Supplier<T> construct) {
    if (++depth > DEEPEST) {
      depth--;
      throw fail(
          at(DiagnosticCode.TOO_DEEP, cursor.peek(), "nested deeper than " + DEEPEST + " levels")
              .withHint("take inner parts out into variables or functions"));
    }
    try {
      return construct.get();
    } finally {
      depth--;
    }
  }

  /**
   * Reads what stands between a pair of brackets, the first of which comes next. Whatever goes
   * wrong inside, reading goes on after the second.
   */
  void between(Runnable inside) {
    int end = cursor.position() + cursor.partnerAhead(0);
    boolean outer = betweenBraces;
    betweenBraces = cursor.next().is("{");
    try {
      inside.run();
      if (cursor.position() != end) {
        throw fail(SyntaxMessages.unexpected(this));
      }
    } catch (ParseFailure said) {
      cursor.moveTo(end);
    } finally {
      betweenBraces = outer;
    }
    cursor.next();
  }
}
