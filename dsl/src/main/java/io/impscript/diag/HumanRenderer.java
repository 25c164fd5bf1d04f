package io.impscript.diag;

import io.impscript.model.SourceSpan;
import java.util.List;

/**
 * The form for people: each finding with its source line, the range marked, what to do, and the
 * places that belong to it; at the end how many there are.
 */
public final class HumanRenderer implements DiagnosticRenderer {
  private static final int DEFAULT_WIDTH = 80;
  private static final int NARROWEST = 40;
  private static final int LONGEST_MESSAGE = 1_000;

  private final Paint paint;
  private final int width;

  /** Eighty columns. */
  public HumanRenderer(boolean colour) {
    this(colour, DEFAULT_WIDTH);
  }

  /**
   * @param colour whether to use colours; never true where the text goes to a file or pipe
   * @param width columns to wrap and cut at; at least 40 are used
   */
  public HumanRenderer(boolean colour, int width) {
    this.paint = new Paint(colour);
    this.width = Math.max(NARROWEST, width);
  }

  @Override
  public String render(List<Diagnostic> diagnostics, SourceLookup sources) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      finding(out, diagnostic, sources);
      out.append('\n');
    }
    if (!diagnostics.isEmpty()) {
      out.append(Summary.of(diagnostics).text()).append('\n');
    }
    return out.toString();
  }

  private void finding(StringBuilder out, Diagnostic diagnostic, SourceLookup sources) {
    Severity severity = diagnostic.severity();
    String label = severity.label() + "[" + diagnostic.code().id() + "]";
    out.append(paint.severity(severity, label))
        .append(paint.bold(": " + text(diagnostic.message())))
        .append('\n');
    int gutter = gutter(diagnostic);
    diagnostic.place().ifPresent(span -> place(out, span, sources, gutter, '^', severity));
    diagnostic.hints().forEach(hint -> hint(out, hint, gutter));
    for (Diagnostic.Related related : diagnostic.related()) {
      out.append(" ".repeat(gutter)).append(text(related.message())).append(":\n");
      place(out, related.place(), sources, gutter, '-', Severity.NOTE);
    }
  }

  private void place(
      StringBuilder out,
      SourceSpan span,
      SourceLookup sources,
      int gutter,
      char mark,
      Severity severity) {
    out.append(" ".repeat(gutter)).append(paint.frame("-->")).append(' ');
    out.append(Position.of(span)).append('\n');
    int room = width - gutter - 3;
    List<Excerpt.Row> rows = new Excerpt(span, sources.lines(span.file()), mark, room).rows();
    if (!rows.isEmpty()) {
      out.append(bar(gutter, "")).append('\n');
    }
    rows.forEach(row -> row(out, row, gutter, severity));
  }

  private void row(StringBuilder out, Excerpt.Row row, int gutter, Severity severity) {
    if (row.number() == 0) {
      out.append(bar(gutter, "…")).append('\n');
      return;
    }
    SourceLine.Marked marked = row.marked();
    out.append(withText(bar(gutter, String.valueOf(row.number())), marked.line())).append('\n');
    String marks = marked.indent() + paint.severity(severity, marked.marks());
    out.append(withText(bar(gutter, ""), marks)).append('\n');
  }

  private String bar(int gutter, String label) {
    return paint.frame(" ".repeat(gutter - DisplayWidth.of(label)) + label + " |");
  }

  private static String withText(String bar, String text) {
    return text.isBlank() ? bar : bar + " " + text;
  }

  private void hint(StringBuilder out, String hint, int gutter) {
    String lead = " ".repeat(gutter + 1);
    List<String> lines = Wrapping.wrap(text(hint), width - gutter - 3);
    for (int i = 0; i < lines.size(); i++) {
      out.append(lead).append(i == 0 ? paint.frame("=") + " " : "  ").append(lines.get(i));
      out.append('\n');
    }
  }

  /** As wide as the widest line number of the finding. */
  private static int gutter(Diagnostic diagnostic) {
    int last = diagnostic.place().map(SourceSpan::endLine).orElse(0);
    for (Diagnostic.Related related : diagnostic.related()) {
      last = Math.max(last, related.place().endLine());
    }
    return Math.max(2, String.valueOf(last).length());
  }

  private static String text(String text) {
    String shown = Printable.of(text);
    return shown.length() <= LONGEST_MESSAGE
        ? shown
        : shown.substring(0, LONGEST_MESSAGE - 1) + "…";
  }
}
