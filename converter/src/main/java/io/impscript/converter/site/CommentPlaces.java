package io.impscript.converter.site;

import io.impscript.converter.repair.FoundComment;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import io.impscript.model.Comments;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what each comment of a file is about: the element before it or the next one behind it. */
final class CommentPlaces {
  private final Map<String, TreeMap<Long, Element>> elements = new HashMap<>();

  private CommentPlaces(Places places) {
    places.all().forEach(this::add);
  }

  /**
   * @param lost takes what stands in a file without any element, as findings
   */
  static Comments of(List<FoundComment> found, Places places, Diagnostics lost) {
    if (found.isEmpty()) {
      return Comments.NONE;
    }
    CommentPlaces known = new CommentPlaces(places);
    Map<Element, List<String>> before = new HashMap<>();
    for (FoundComment comment : found) {
      Element about = known.about(comment);
      if (about != null) {
        before.computeIfAbsent(about, element -> new ArrayList<>()).add(comment.text());
      } else {
        lost.add(lost(comment));
      }
    }
    return new Comments(before);
  }

  private static Diagnostic lost(FoundComment comment) {
    String message = "this comment stands beside nothing, and is not carried along";
    return Diagnostic.of(DiagnosticCode.UNKNOWN_KEY, comment.place(), message)
        .withSeverity(Severity.WARNING);
  }

  private void add(Element element, SourceSpan span) {
    if (element.part() != Part.NAME) {
      elements
          .computeIfAbsent(span.file(), file -> new TreeMap<>())
          .merge(key(span), element, CommentPlaces::outer);
    }
  }

  /** Of two elements that begin at one place, the larger. */
  private static Element outer(Element one, Element other) {
    return one.part() == Part.SELF ? one : other;
  }

  private static long key(SourceSpan span) {
    return ((long) span.startLine() << 32) + span.startColumn();
  }

  private Element about(FoundComment comment) {
    TreeMap<Long, Element> known = elements.get(comment.place().file());
    if (known == null) {
      return null;
    }
    Map.Entry<Long, Element> before = known.floorEntry(key(comment.place()));
    Map.Entry<Long, Element> behind = known.ceilingEntry(key(comment.place()));
    Map.Entry<Long, Element> first = comment.behind() ? before : behind;
    Map.Entry<Long, Element> second = comment.behind() ? behind : before;
    return (first == null ? second : first).getValue();
  }
}
