package io.impscript.diag;

import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the findings of a run, so that all of them are shown at once and in the order of the
 * text.
 */
public final class Diagnostics {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostics::file)
          .thenComparingInt(d -> d.place().map(SourceSpan::startLine).orElse(0))
          .thenComparingInt(d -> d.place().map(SourceSpan::startColumn).orElse(0));

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
    list.sort(BY_PLACE);
    return List.copyOf(list);
  }

  private static String file(Diagnostic diagnostic) {
    return diagnostic.place().map(SourceSpan::file).orElse("");
  }
}
