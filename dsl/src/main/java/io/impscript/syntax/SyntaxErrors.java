package io.impscript.syntax;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong with a text. One mistake is said once: where a finding has been made,
 * later findings that are its mere consequence are dropped.
 */
final class SyntaxErrors {
  /** The number of findings that ends reading. */
  private static final int MOST = 100;

  /** Ends the reading of a text in which too much is wrong. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super(null, null, false, false);
    }
  }

  private final SourceText source;
  private final Diagnostics found = new Diagnostics();
  private final BitSet damagedLines = new BitSet();
  private boolean treeUsable = true;
  private final Set<SourceSpan> places = new HashSet<>();
  private boolean derailed;
  private int derailedFrom = Integer.MAX_VALUE;
  private int count;

  SyntaxErrors(SourceText source) {
    this.source = source;
  }

  SourceText source() {
    return source;
  }

  SourceSpan span(int start, int end) {
    return source.span(start, end);
  }

  /**
   * Starts a finding about a stretch of the text; one about nothing or a line end marks the place
   * of one character.
   */
  Diagnostic at(DiagnosticCode code, int start, int end, String message) {
    String text = source.text();
    boolean point =
        end <= start + 1 && (start >= text.length() || SourceText.isLineEnd(text.charAt(start)));
    SourceSpan span = source.span(start, point ? start : Math.max(end, start + 1));
    return Diagnostic.of(code, point ? span.start() : span, message);
  }

  /** Adds a finding; after the hundredth nobody would read more, and reading ends. */
  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
    diagnostic.place().map(SourceSpan::start).ifPresent(places::add);
    if (++count == MOST) {
      throw new TooMany();
    }
  }

  /** Remembers that the lines of a stretch hold a mistake that has been said. */
  void damage(int start, int end) {
    damagedLines.set(source.line(start), source.line(Math.max(start, end - 1)) + 1);
  }

  /** Whether a mistake in the lines of a stretch has been said. */
  boolean damaged(int start, int end) {
    int next = damagedLines.nextSetBit(source.line(start));
    return next >= 0 && next <= source.line(end);
  }

  /** Remembers that a part of the text is missing from the tree. */
  void treeLost() {
    treeUsable = false;
  }

  boolean treeUsable() {
    return treeUsable;
  }

  /** Remembers that whatever is wrong after an offset is a consequence of something said. */
  void derail(int offset) {
    derailed = true;
    derailedFrom = Math.min(derailedFrom, offset);
  }

  /** Whether a finding would repeat one, or be a mere consequence of one. */
  boolean said(Diagnostic finding, int offset) {
    return offset >= derailedFrom
        || !places.add(finding.place().map(SourceSpan::start).orElse(null));
  }

  boolean derailed() {
    return derailed;
  }

  boolean any() {
    return found.hasErrors();
  }

  List<Diagnostic> sorted() {
    return found.sorted();
  }
}
