package io.impscript.runtime.repl;

import io.impscript.spec.BlockWords;
import io.impscript.spec.Vocabulary;
import io.impscript.spec.WordInfo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a text up to the cursor, however unfinished it is, and keeps track of brackets, strings and
 * the word that each block belongs to. It never fails; where the text is wrong it guesses.
 */
final class CursorScanner {
  private static final String NEEDS_MORE = ",=+*/%&|?:<>-";

  private final String text;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Set<String> variables = new HashSet<>();
  private int at;
  private char lastSign = '\n';
  private String lastName = "";
  private boolean inComment;

  private CursorScanner(String text) {
    this.text = text;
    frames.push(new Frame("", Vocabulary.top(), 0));
  }

  /** What surrounds the end of a text. */
  static CursorContext atEndOf(String text) {
    int start = text.length();
    while (start > 0 && isNamePart(text.charAt(start - 1))) {
      start--;
    }
    CursorScanner whole = new CursorScanner(text).scan();
    CursorScanner before = new CursorScanner(text.substring(0, start)).scan();
    return whole.inString() ? whole.stringContext() : before.codeContext(start, text);
  }

  /** Whether a bracket, comment or long string is open, or an operator or comma waits for more. */
  static boolean isOpen(String text) {
    CursorScanner scanner = new CursorScanner(text).scan();
    Frame top = scanner.frames.peek();
    if (top.isString()) {
      return top.opener.length() == 3;
    }
    boolean waits = NEEDS_MORE.indexOf(scanner.lastSign) >= 0;
    return scanner.inComment || scanner.frames.size() > 1 || waits || text.endsWith("\\");
  }

  private CursorScanner scan() {
    while (at < text.length()) {
      if (inString()) {
        stringStep();
      } else {
        codeStep();
      }
    }
    return this;
  }

  private boolean inString() {
    return frames.peek().isString();
  }

  private void stringStep() {
    Frame string = frames.peek();
    if (text.charAt(at) == '\\') {
      at += 2;
    } else if (text.startsWith(string.opener, at)) {
      at += string.opener.length();
      frames.pop();
      after('"');
    } else if (string.opener.startsWith("\"") && text.startsWith("${", at)) {
      at += 2;
      frames.push(new Frame("${", string.block, at));
    } else if (string.opener.length() == 1 && text.charAt(at) == '\n') {
      frames.pop();
    } else {
      at++;
    }
    at = Math.min(at, text.length());
  }

  private void codeStep() {
    char c = text.charAt(at);
    if (isNamePart(c)) {
      name();
    } else if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      inComment = end < 0;
      at = end < 0 ? text.length() : end;
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      inComment = end < 0;
      at = end < 0 ? text.length() : end + 2;
    } else if (c == '\'' || c == '"') {
      String opener = String.valueOf(c).repeat(3);
      openString(text.startsWith(opener, at) ? opener : opener.substring(2));
    } else {
      at++;
      sign(c);
    }
  }

  private void openString(String opener) {
    at += opener.length();
    frames.push(new Frame(opener, frames.peek().block, at));
  }

  private void name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    Frame frame = frames.peek();
    if (frame.atStart) {
      frame.head = name;
      frame.atStart = false;
    }
    if (lastName.equals("def") || (lastSign == '(' && frame.head.equals("for"))) {
      variables.add(name);
    }
    lastName = name;
    lastSign = 'a';
  }

  private void sign(char c) {
    Frame frame = frames.peek();
    switch (c) {
      case '(', '[' -> openBracket(c);
      case '{' -> openBlock();
      case ')', ']', '}' -> close(c);
      case '\n' -> {
        if (frame.holdsStatements() && lastSign != ',') {
          frame.startStatement();
        }
      }
      case ';' -> frame.startStatement();
      case '=' -> frame.startStatement();
      case '>' -> arrow(frame);
      case ':' -> frame.option = lastName;
      case ',' -> frame.option = "";
      case '.' -> frame.head = lastName.equals(frame.head) ? "" : frame.head;
      default -> frame.atStart = frame.atStart && Character.isWhitespace(c);
    }
    if (!Character.isWhitespace(c)) {
      after(c);
    }
  }

  /** After a closure's parameters, its statements begin. */
  private void arrow(Frame frame) {
    if (lastSign == '-') {
      variables.add(lastName);
      frame.startStatement();
    }
  }

  private void after(char sign) {
    lastSign = sign;
    if (sign != '>' && sign != ':' && sign != '-') {
      lastName = "";
    }
    Frame frame = frames.peek();
    if (sign == '"') {
      frame.atStart = false;
    }
  }

  private void openBracket(char c) {
    Frame outer = frames.peek();
    Frame inner = new Frame(String.valueOf(c), outer.block, at);
    boolean call = c == '(' && lastSign == 'a';
    inner.head = call ? lastName : outer.head;
    inner.option = call ? "" : outer.option;
    inner.atStart = false;
    outer.atStart = false;
    frames.push(inner);
  }

  private void openBlock() {
    Frame outer = frames.peek();
    BlockWords block = outer.block.word(outer.head).flatMap(WordInfo::block).orElse(outer.block);
    outer.atStart = false;
    frames.push(new Frame("{", block, at));
  }

  private void close(char c) {
    String expected = c == ')' ? "(" : c == ']' ? "[" : "{";
    if (frames.size() > 1 && frames.peek().opener.endsWith(expected)) {
      frames.pop();
    }
  }

  private CursorContext stringContext() {
    Frame string = frames.pop();
    String prefix = text.substring(string.contentStart);
    int dollar = prefix.lastIndexOf('$');
    boolean template =
        string.opener.startsWith("\"")
            && dollar >= 0
            && prefix.substring(dollar + 1).chars().allMatch(c -> isNamePart((char) c));
    int start = string.contentStart + (template ? dollar + 1 : 0);
    return context(
        template ? CursorContext.Site.TEMPLATE : CursorContext.Site.STRING, start, string.opener);
  }

  private CursorContext codeContext(int start, String whole) {
    Frame frame = frames.peek();
    CursorContext.Site site = CursorContext.Site.ARGUMENT;
    if (inComment) {
      site = CursorContext.Site.COMMENT;
    } else if (lastSign == '.') {
      site = CursorContext.Site.MEMBER;
    } else if (frames.stream().anyMatch(f -> f.opener.equals("${"))) {
      site = CursorContext.Site.TEMPLATE;
    } else if (frame.atStart) {
      site = CursorContext.Site.STATEMENT;
    }
    CursorContext here = context(site, start, "");
    return new CursorContext(
        site,
        here.block(),
        here.word(),
        here.option(),
        start,
        whole.substring(start),
        "",
        here.variables());
  }

  private CursorContext context(CursorContext.Site site, int start, String quote) {
    Frame frame = frames.peek();
    BlockWords block = frame.block;
    return new CursorContext(
        site,
        block,
        Optional.of(frame.head).filter(head -> block.word(head).isPresent()),
        Optional.of(frame.option).filter(option -> !option.isEmpty()),
        start,
        text.substring(start),
        quote,
        Set.copyOf(variables));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
