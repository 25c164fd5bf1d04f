package io.impscript.converter.repair;

import java.util.ArrayList;
import java.util.List;

/** Reads comments that begin with two slashes, a slash and a star, or a hash sign. */
final class CommentScanner {
  private record Waiting(String text, int start, int end, boolean behind) {}

  private final String text;
  private final RepairLog log;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<FoundComment> found = new ArrayList<>();

  CommentScanner(String text, RepairLog log) {
    this.text = text;
    this.log = log;
  }

  boolean startsAt(int at) {
    return text.charAt(at) == '#' || text.startsWith("//", at) || text.startsWith("/*", at);
  }

  /**
   * Reads the comment that starts here.
   *
   * @param lastEnd offset behind the last token before it; negative where there is none
   * @param afterOpener whether that token opens something or is none
   * @return offset behind the comment
   */
  int scan(int at, int lastEnd, boolean afterOpener) {
    boolean sameLine = lastEnd >= 0 && lineEnd(lastEnd) >= at;
    boolean block = text.startsWith("/*", at);
    int end = block ? blockEnd(at) : lineEnd(at);
    String content = block ? blockText(at, end) : lineText(at, end);
    waiting.add(new Waiting(content, at, end, sameLine && !afterOpener));
    log.replaced(at, end, "JSON has no comments; this one is kept beside what it is about", "");
    return end;
  }

  /**
   * Says what the comments since the last token stand before.
   *
   * @param closing whether it is the end of something, so that they belong to what is before
   */
  void next(boolean closing) {
    for (Waiting comment : waiting) {
      found.add(
          new FoundComment(
              comment.text(),
              log.span(comment.start(), comment.end()),
              comment.behind() || closing));
    }
    waiting.clear();
  }

  List<FoundComment> found() {
    return found;
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < text.length() && !Signs.isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int blockEnd(int at) {
    int end = text.indexOf("*/", at + 2);
    return end < 0 ? text.length() : end + 2;
  }

  private String lineText(int at, int end) {
    String line = text.substring(at, end);
    return line.replaceFirst("^(//+|#+)", "").strip();
  }

  private String blockText(int at, int end) {
    int close = text.startsWith("*/", end - 2) && end - at >= 4 ? end - 2 : end;
    return text.substring(at + 2, close)
        .lines()
        .map(line -> line.strip().replaceFirst("^\\*+ ?", ""))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("")
        .strip();
  }
}
