package io.impscript.syntax;

import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Strings with interpolation, lists and maps. */
final class LiteralParser {
  private final Parsing p;

  LiteralParser(Parsing p) {
    this.p = p;
  }

  /** The string or number that comes next. */
  Expr plain() {
    Token token = p.cursor.next();
    return new Expr.Literal(token.value(), p.span(token));
  }

  /** The string with interpolation that comes next. */
  Expr template() {
    Token start = p.cursor.peek();
    List<Expr> parts = new ArrayList<>();
    while (p.cursor.peek().kind() != TokenKind.TEMPLATE_END) {
      part(parts);
    }
    text(parts);
    return new Expr.Template(List.copyOf(parts), p.since(start));
  }

  private void part(List<Expr> parts) {
    switch (p.cursor.peek().kind()) {
      case TEMPLATE_PATH -> parts.add(path());
      case OPEN -> p.between(() -> parts.add(interpolated()));
      case TEMPLATE_START, TEMPLATE_TEXT -> text(parts);
      default -> throw p.fail(SyntaxMessages.unexpected(p));
    }
  }

  private void text(List<Expr> parts) {
    Token token = p.cursor.next();
    if (token.value() instanceof String text && !text.isEmpty()) {
      int quotes = token.kind() == TokenKind.TEMPLATE_START ? 1 : 0;
      parts.add(new Expr.Literal(text, p.errors.span(token.start() + quotes, token.end())));
    }
  }

  /** {@code $a.b}. */
  private Expr path() {
    Token token = p.cursor.next();
    int at = token.start();
    Expr path = null;
    for (String name : token.text().split("\\.")) {
      SourceSpan nameSpan = p.errors.span(at, at + name.length());
      SourceSpan span = p.errors.span(token.start(), at + name.length());
      path =
          path == null
              ? new Expr.Name(name, nameSpan)
              : new Expr.Property(path, name, Expr.Access.PLAIN, nameSpan, span);
      at += name.length() + 1;
    }
    return path;
  }

  private Expr interpolated() {
    Token first = p.cursor.peek();
    if (first.is("}") || first.is("->")) {
      throw p.fail(
          first.is("}") ? SyntaxMessages.emptyInterpolation(p) : p.refused.lazyText(first));
    }
    return p.switches.apart(p.expressions::command);
  }

  /** The list or map that comes next. */
  Expr listOrMap() {
    Token start = p.cursor.peek();
    List<Expr> elements = new ArrayList<>();
    List<Expr.Entry> entries = new ArrayList<>();
    boolean emptyMap = p.cursor.peek(1).is(":") && p.cursor.peek(2).is("]");
    p.between(() -> elements(elements, entries));
    if (!elements.isEmpty() && !entries.isEmpty()) {
      p.refuse(SyntaxMessages.listAndMap(p, start));
    }
    return entries.isEmpty() && !emptyMap
        ? new Expr.ListLiteral(List.copyOf(elements), p.since(start))
        : new Expr.MapLiteral(List.copyOf(entries), p.since(start));
  }

  private void elements(List<Expr> elements, List<Expr.Entry> entries) {
    if (p.cursor.is(":") && p.cursor.peek(1).is("]")) {
      p.cursor.next();
    }
    while (!p.cursor.is("]")) {
      element(elements, entries);
      colon(elements, entries);
      if (!p.cursor.is("]")) {
        p.arguments.comma();
      }
    }
  }

  /** In a map, a value after a name without a colon lacks the colon and not a comma. */
  private void colon(List<Expr> elements, List<Expr.Entry> entries) {
    int last = elements.size() - 1;
    if (entries.isEmpty()
        || last < 0
        || !(elements.get(last) instanceof Expr.Name name)
        || !p.arguments.startsValue(p.cursor.peek())) {
      return;
    }
    p.report(ArgumentMessages.missingNameColon(p, p.cursor.previous()));
    elements.remove(last);
    Expr.Literal key = new Expr.Literal(name.name(), name.span());
    Expr value = p.expressions.expression();
    entries.add(new Expr.Entry(Optional.of(key), value, name.span().to(value.span())));
  }

  private void element(List<Expr> elements, List<Expr.Entry> entries) {
    Token start = p.cursor.peek();
    if (start.is("*") && p.cursor.peek(1).is(":")) {
      p.cursor.next();
      p.cursor.next();
      entries.add(new Expr.Entry(Optional.empty(), p.expressions.expression(), p.since(start)));
      return;
    }
    if (start.isWord() && p.cursor.peek(1).is(":")) {
      p.cursor.next();
      entry(start, new Expr.Literal(start.text(), p.span(start)), entries);
      return;
    }
    Expr first = p.arguments.positional();
    if (p.cursor.is(":")) {
      entry(start, first, entries);
    } else {
      elements.add(first);
    }
  }

  private void entry(Token start, Expr key, List<Expr.Entry> entries) {
    p.cursor.next();
    Expr value = p.expressions.expression();
    entries.add(new Expr.Entry(Optional.of(key), value, p.since(start)));
  }
}
