package io.impscript.diag;

import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the findings of a run, so that all of them are shown at once and in the order of the
 * text.
 */
public final class Diagnostics {
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(found::add);
  }

  /** A finding that more can be said of before it is added. */
  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** All findings, sorted by file and place; those of one place in the order they were found. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> list = new ArrayList<>(found);
    list.sort(Diagnostics::byPlace);
    return List.copyOf(list);
  }

  /** Not put together from comparators of the JDK, whose linking every start would pay. */
  private static int byPlace(Diagnostic a, Diagnostic b) {
    int files = file(a).compareTo(file(b));
    if (files != 0) {
      return files;
    }
    int lines = Integer.compare(line(a), line(b));
    return lines != 0 ? lines : Integer.compare(column(a), column(b));
  }

  private static int line(Diagnostic diagnostic) {
    return diagnostic.place().map(SourceSpan::startLine).orElse(0);
  }

  private static int column(Diagnostic diagnostic) {
    return diagnostic.place().map(SourceSpan::startColumn).orElse(0);
  }

  private static String file(Diagnostic diagnostic) {
    return diagnostic.place().map(SourceSpan::file).orElse("");
  }
}
