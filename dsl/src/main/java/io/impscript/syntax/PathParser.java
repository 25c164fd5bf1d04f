package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value and what is said of it: properties, calls, indexes, blocks. */
final class PathParser {
  private final Parsing p;

  PathParser(Parsing p) {
    this.p = p;
  }

  /** A path, with {@code ++} or {@code --} after it. */
  Expr path() {
    Token start = p.cursor.peek();
    Expr path = elements(start);
    Token operator = p.cursor.peek();
    if ((operator.is("++") || operator.is("--")) && !operator.newline()) {
      p.cursor.next();
      return new Expr.Step(operator.text(), path, false, p.since(start));
    }
    return path;
  }

  /** A name and the properties said of it. */
  Expr dottedName() {
    Token start = p.cursor.peek();
    Expr path = p.primaries.primary();
    while (p.cursor.is(".") || p.cursor.is("?.") || p.cursor.is("*.")) {
      path = property(start, path);
    }
    return path;
  }

  private Expr elements(Token start) {
    boolean bare = !start.is("(");
    Expr path = p.primaries.primary();
    for (Expr next = element(start, path, bare); next != null; ) {
      path = next;
      next = element(start, path, true);
    }
    return path;
  }

  /** The path with one more element, or null where there is none. */
  private Expr element(Token start, Expr path, boolean bare) {
    Token token = p.cursor.peek();
    return switch (token.text()) {
      case ".", "?.", "*." -> token.is(token.text()) ? property(start, path) : null;
      case "(" -> token.newline() || !callable(path) ? null : call(start, path, bare);
      case "[", "?[" -> token.newline() ? null : index(start, path);
      case "{" -> callable(path) ? block(start, path, bare) : null;
      case ".&", "::", ".@", "??." -> token.is(token.text()) ? p.refused.pathElement(start) : null;
      default -> null;
    };
  }

  /** Whether something can be called; a string, a number, a list cannot. */
  private static boolean callable(Expr path) {
    return path instanceof Expr.Name
        || path instanceof Expr.Property
        || path instanceof Expr.Call
        || path instanceof Expr.Index
        || path instanceof Expr.Closure;
  }

  private Expr property(Token start, Expr target) {
    Expr.Access access = access(p.cursor.next());
    Token name = p.cursor.peek();
    if (name.isWord() || name.kind() == TokenKind.STRING) {
      p.cursor.next();
      String text = name.isWord() ? name.text() : (String) name.value();
      return new Expr.Property(target, text, access, p.span(name), p.since(start));
    }
    throw p.fail(missingName(name));
  }

  private io.impscript.diag.Diagnostic missingName(Token name) {
    return name.is("(") || name.kind() == TokenKind.TEMPLATE_START || name.is("@")
        ? p.refused.computedName(name)
        : p.at(
                DiagnosticCode.SYNTAX,
                p.cursor.previous(),
                "the name of a property or method is missing after '"
                    + p.cursor.previous().text()
                    + "'")
            .withHint("write the name, or take the '" + p.cursor.previous().text() + "' away");
  }

  private static Expr.Access access(Token dot) {
    return switch (dot.text()) {
      case "?." -> Expr.Access.SAFE;
      case "*." -> Expr.Access.SPREAD;
      default -> Expr.Access.PLAIN;
    };
  }

  private Expr call(Token start, Expr path, boolean bare) {
    return called(start, path, p.arguments.inParentheses(), bare);
  }

  /** A call of a path that ends at the last token read. */
  Expr called(Token start, Expr path, List<Expr.Argument> arguments, boolean bare) {
    SourceSpan span = p.since(start);
    if (bare && path instanceof Expr.Name name) {
      return new Expr.Call(
          Optional.empty(), name.name(), Expr.Access.PLAIN, arguments, name.span(), span);
    }
    if (bare && path instanceof Expr.Property property) {
      return new Expr.Call(
          Optional.of(property.target()),
          property.name(),
          property.access(),
          arguments,
          property.nameSpan(),
          span);
    }
    return new Expr.Call(
        Optional.of(path), "call", Expr.Access.PLAIN, arguments, path.span(), span);
  }

  private Expr index(Token start, Expr target) {
    boolean safe = p.cursor.is("?[");
    List<Expr> indexes = new ArrayList<>();
    Token bracket = p.cursor.peek();
    p.between(() -> indexes(indexes));
    if (indexes.isEmpty()) {
      p.report(p.at(DiagnosticCode.SYNTAX, bracket, "an index is missing between [ and ]"));
      p.errors.treeLost();
    }
    return new Expr.Index(target, List.copyOf(indexes), safe, p.since(start));
  }

  private void indexes(List<Expr> indexes) {
    while (!p.cursor.is("]")) {
      indexes.add(p.arguments.positional());
      if (p.cursor.is(":")) {
        throw p.fail(ArgumentMessages.mapAsIndex(p));
      }
      if (!p.cursor.is("]")) {
        p.arguments.commaBeforeMore("]");
      }
    }
  }

  /** A block after a call belongs to its arguments. */
  private Expr block(Token start, Expr path, boolean bare) {
    Token open = p.cursor.peek();
    Expr closure = p.closures.closure();
    Expr.Argument argument = new Expr.Argument(Optional.empty(), closure, p.since(open));
    if (bare && path instanceof Expr.Call call) {
      List<Expr.Argument> arguments = new ArrayList<>(call.arguments());
      arguments.add(argument);
      return new Expr.Call(
          call.target(),
          call.name(),
          call.access(),
          List.copyOf(arguments),
          call.nameSpan(),
          p.since(start));
    }
    return called(start, path, List.of(argument), bare);
  }
}
