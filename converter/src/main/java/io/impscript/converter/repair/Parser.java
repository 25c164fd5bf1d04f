package io.impscript.converter.repair;

import io.impscript.converter.repair.Token.Kind;
import io.impscript.converter.tree.Tree;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Puts tokens together to a tree, repairing what stands between the values. */
final class Parser {
  private static final int MAX_DEPTH = 100;

  private final TokenStream in;
  private final RepairLog log;
  private final Words words;

  Parser(List<Token> tokens, RepairLog log) {
    this.in = new TokenStream(tokens, log);
    this.log = log;
    this.words = new Words(log);
  }

  /** The one value of the text. */
  Tree file() {
    in.skipStrays();
    if (in.is(Kind.END)) {
      throw new Damage(log.span(0, 1), "the file is empty; at least {} must stand in it");
    }
    boolean fragment = in.peek().canBeKey() && in.peek(1).is(Kind.COLON);
    return fragment || in.is(Kind.OPEN_OBJECT) ? objects(fragment) : single();
  }

  private Tree single() {
    Tree value = value();
    in.skipStrays();
    if (!in.is(Kind.END)) {
      throw in.damage("the file goes on after its last closing brace");
    }
    return value;
  }

  /** The file's object: with braces, without, or in several pieces. */
  private Tree objects(boolean fragment) {
    Token first = in.peek();
    Members members = new Members(log, true);
    if (fragment) {
      SourceSpan place = log.span(first.start(), first.end());
      log.add(place, "the outer braces are missing", in.text(first), "{" + in.text(first));
      members(members, false);
    } else {
      in.open();
      members(members, true);
    }
    rest(members);
    return new Tree.Mapping(log.span(first.start(), first.start() + 1), members.all());
  }

  /** What stands behind the object is read as if it stood in it. */
  private void rest(Members members) {
    in.skipStrays();
    while (!in.is(Kind.END)) {
      Token next = in.peek();
      if (next.is(Kind.OPEN_OBJECT)) {
        log.replaced(next.start(), next.end(), "this object is joined with the one before", ",");
        in.open();
        members(members, true);
      } else if (next.canBeKey() && in.peek(1).is(Kind.COLON)) {
        log.replaced(next.start(), next.end(), "this belongs into the braces before it", "");
        members(members, false);
      } else {
        throw in.damage("the file goes on after its last closing brace");
      }
      in.skipStrays();
    }
  }

  private Tree value() {
    Token token = in.peek();
    return switch (token.kind()) {
      case OPEN_OBJECT -> mapping();
      case OPEN_LIST -> sequence();
      case TEXT -> text(in.take());
      case WORD -> words.value(in.take());
      case END -> throw in.damage("the file ends in the middle of a value");
      default -> throw in.damage("'" + in.text(token) + "' cannot stand here");
    };
  }

  private Tree.Scalar text(Token token) {
    return new Tree.Scalar(log.span(token.start(), token.end()), token.value(), token.value());
  }

  private Tree.Mapping mapping() {
    Token open = in.open();
    limitDepth(open);
    Members members = new Members(log, false);
    members(members, true);
    return new Tree.Mapping(log.span(open.start(), open.end()), members.all());
  }

  private Tree.Sequence sequence() {
    Token open = in.open();
    limitDepth(open);
    List<Tree> elements = new ArrayList<>();
    in.separated(
        Kind.CLOSE_LIST,
        true,
        () -> {
          Tree element = value();
          elements.add(element);
        });
    return new Tree.Sequence(log.span(open.start(), open.end()), elements);
  }

  private void limitDepth(Token open) {
    if (in.depth() > MAX_DEPTH) {
      throw new Damage(
          log.span(open.start(), open.end()),
          "the file goes beyond a limit: nesting deeper than " + MAX_DEPTH);
    }
  }

  /**
   * @param braced whether a closing brace ends them, rather than the file
   */
  private void members(Members members, boolean braced) {
    in.separated(Kind.CLOSE_OBJECT, braced, () -> member(members));
  }

  private void member(Members members) {
    Token token = in.take();
    if (!token.canBeKey()) {
      throw in.damage(token, "a key in double quotes must stand here");
    }
    String key = token.is(Kind.TEXT) ? token.value() : words.key(token);
    in.colon(token, key);
    if (!in.isLeftOut(token, key)) {
      SourceSpan place = log.span(token.start(), token.end());
      members.add(new Tree.Member(key, place, value()));
    }
  }
}
