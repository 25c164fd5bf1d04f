package io.impscript.converter.repair;

import io.impscript.converter.repair.Token.Kind;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;

/** Cuts text that is nearly JSON into tokens; comments and strange blanks are told on the way. */
final class Lexer {
  /** As many as the strict reader takes. */
  private static final int MOST_TOKENS = 4_000_000;

  private final String text;
  private final RepairLog log;
  private final CommentScanner comments;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Lexer(String text, RepairLog log) {
    this.text = text;
    this.log = log;
    this.comments = new CommentScanner(text, log);
  }

  /** All tokens, the last of them {@link Kind#END}. */
  List<Token> tokens() {
    while (at < text.length()) {
      step();
      if (tokens.size() > MOST_TOKENS) {
        throw new Damage(
            log.span(at, at + 1), "the file goes beyond a limit: more values than can be real");
      }
    }
    comments.next(true);
    tokens.add(new Token(Kind.END, "", at, at));
    return tokens;
  }

  List<FoundComment> comments() {
    return comments.found();
  }

  private void step() {
    char c = text.charAt(at);
    if (Signs.isBlank(c)) {
      at++;
    } else if (Signs.isStrangeBlank(c)) {
      strangeBlank();
    } else if (comments.startsAt(at)) {
      at = comments.scan(at, lastEnd(), afterOpener());
    } else {
      refuseTemplate();
      token(c);
    }
  }

  private int lastEnd() {
    return tokens.isEmpty() ? -1 : tokens.get(tokens.size() - 1).end();
  }

  private boolean afterOpener() {
    return tokens.isEmpty() || tokens.get(tokens.size() - 1).opens();
  }

  private void strangeBlank() {
    int start = at;
    while (at < text.length() && Signs.isStrangeBlank(text.charAt(at))) {
      at++;
    }
    boolean mark = start == 0 && text.charAt(0) == '\ufeff';
    String what =
        mark
            ? "a byte order mark is left out"
            : "blanks that JSON does not have are read as plain ones";
    log.add(log.span(start, at), what, codes(start, at), mark ? "" : " ");
  }

  private String codes(int start, int end) {
    StringBuilder codes = new StringBuilder();
    for (int i = start; i < end && i < start + 8; i++) {
      codes.append(String.format("\\u%04x", (int) text.charAt(i)));
    }
    return codes.toString();
  }

  private void refuseTemplate() {
    Templates.outsideText(text, at)
        .ifPresent(
            mark -> {
              throw new Damage(
                  Diagnostic.of(
                          DiagnosticCode.BAD_FORMAT,
                          log.span(at, at + mark.length()),
                          "this is a Jinja2 template, not JSON: '" + mark + "' outside a text")
                      .withHint("render the template first and convert what comes out"));
            });
  }

  private void token(char c) {
    comments.next(c == '}' || c == ']');
    if (Signs.isQuote(c)) {
      add(new TextScanner(text, at).scan(log));
    } else if (isElision()) {
      elision();
    } else {
      signOrWord(c);
    }
  }

  private boolean isElision() {
    return text.charAt(at) == '\u2026' || text.startsWith("...", at);
  }

  private void elision() {
    int start = at;
    while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '\u2026')) {
      at++;
    }
    add(new Token(Kind.ELISION, "", start, at));
  }

  private void signOrWord(char c) {
    switch (c) {
      case '{' -> sign(Kind.OPEN_OBJECT);
      case '}' -> sign(Kind.CLOSE_OBJECT);
      case '[' -> sign(Kind.OPEN_LIST);
      case ']' -> sign(Kind.CLOSE_LIST);
      case ':' -> sign(Kind.COLON);
      case ',' -> sign(Kind.COMMA);
      case '=' -> strange(Kind.COLON, text.startsWith("=>", at) ? 2 : 1, ":");
      case '\uff1a' -> strange(Kind.COLON, 1, ":");
      case ';', '\uff0c', '\uff1b' -> strange(Kind.COMMA, 1, ",");
      default -> word();
    }
  }

  private void sign(Kind kind) {
    add(new Token(kind, "", at, at + 1));
  }

  private void strange(Kind kind, int width, String meant) {
    String what = "'" + text.substring(at, at + width) + "' is read as '" + meant + "'";
    log.replaced(at, at + width, what, meant);
    add(new Token(kind, "", at, at + width));
  }

  private void word() {
    int end = at + 1;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    add(new Token(Kind.WORD, text.substring(at, end), at, end));
  }

  private static boolean isWordPart(char c) {
    return !Signs.isAnyBlank(c) && !Signs.isStructure(c) && !Signs.isQuote(c) && c != '=';
  }

  private void add(Token token) {
    tokens.add(token);
    at = token.end();
  }
}
