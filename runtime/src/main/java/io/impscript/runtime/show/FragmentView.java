package io.impscript.runtime.show;

import io.impscript.bind.DeclaredFragment;
import io.impscript.diag.SourceLookup;
import io.impscript.model.SourceSpan;
import java.util.List;

/** A fragment: the text of its declaration, since it means something in recipes only. */
final class FragmentView {
  private FragmentView() {}

  static Shown of(DeclaredFragment fragment, SourceLookup sources) {
    SourceSpan place = fragment.place();
    List<String> text = text(place, sources.lines(place.file()));
    Page page =
        new Page()
            .line("fragment '" + fragment.name() + "'")
            .value("kind", "fragment")
            .value("name", fragment.name())
            .field("declared in", place.file() + ":" + place.startLine())
            .value("text", String.join("\n", text));
    text.forEach(line -> page.line("    " + line));
    return page.shown();
  }

  /** Its lines without the indent of the first; none where they cannot be had any more. */
  private static List<String> text(SourceSpan place, List<String> lines) {
    int indent = place.startColumn() - 1;
    return lines.size() < place.endLine()
        ? List.of()
        : lines.subList(place.startLine() - 1, place.endLine()).stream()
            .map(line -> line.substring(Math.min(indent, indentOf(line))))
            .toList();
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }
}
