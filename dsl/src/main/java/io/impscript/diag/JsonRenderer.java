package io.impscript.diag;

import io.impscript.model.SourceSpan;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The form for programs: one object with {@code version} (of this form, 1), {@code diagnostics} and
 * the numbers of {@code errors}, {@code warnings} and {@code notes}. A finding has {@code code},
 * {@code severity}, {@code message}, {@code place} (null where it is about no text), {@code hints}
 * and {@code related}; a place has {@code file}, {@code startLine}, {@code startColumn}, {@code
 * endLine} and {@code endColumn}, counted from 1, columns in UTF-16 units, the end behind the last
 * character. Keys are always all there, in this order; one finding a line.
 */
public final class JsonRenderer implements DiagnosticRenderer {
  @Override
  public String render(List<Diagnostic> diagnostics, SourceLookup sources) {
    Summary summary = Summary.of(diagnostics);
    String findings =
        diagnostics.stream().map(d -> "\n    " + finding(d)).collect(Collectors.joining(","));
    return "{\n  \"version\": 1,\n  \"diagnostics\": ["
        + findings
        + (diagnostics.isEmpty() ? "" : "\n  ")
        + "],\n  \"errors\": "
        + summary.errors()
        + ",\n  \"warnings\": "
        + summary.warnings()
        + ",\n  \"notes\": "
        + summary.notes()
        + "\n}\n";
  }

  private static String finding(Diagnostic diagnostic) {
    return "{\"code\": "
        + JsonText.of(diagnostic.code().id())
        + ", \"severity\": "
        + JsonText.of(diagnostic.severity().label())
        + ", \"message\": "
        + JsonText.of(diagnostic.message())
        + ", \"place\": "
        + diagnostic.place().map(JsonRenderer::place).orElse("null")
        + ", \"hints\": "
        + list(diagnostic.hints(), JsonText::of)
        + ", \"related\": "
        + list(diagnostic.related(), JsonRenderer::related)
        + "}";
  }

  private static String related(Diagnostic.Related related) {
    return "{\"message\": "
        + JsonText.of(related.message())
        + ", \"place\": "
        + place(related.place())
        + "}";
  }

  private static String place(SourceSpan span) {
    return "{\"file\": "
        + JsonText.of(span.file())
        + ", \"startLine\": "
        + span.startLine()
        + ", \"startColumn\": "
        + span.startColumn()
        + ", \"endLine\": "
        + span.endLine()
        + ", \"endColumn\": "
        + span.endColumn()
        + "}";
  }

  private static <T> String list(List<T> items, Function<T, String> form) {
    return items.stream().map(form).collect(Collectors.joining(", ", "[", "]"));
  }
}
