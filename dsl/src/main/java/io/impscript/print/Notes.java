package io.impscript.print;

import io.impscript.model.Comments;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The comments of one declaration; each is written once, and none is left out. */
final class Notes {
  private static final Comparator<Element> IN_ORDER =
      Comparator.comparing((Element element) -> element.part()).thenComparing(Element::item);

  private final Map<Element, List<String>> waiting;
  private final Element self;

  private Notes(Element self, Map<Element, List<String>> waiting) {
    this.self = self;
    this.waiting = waiting;
  }

  /** The comments of all declarations, each by itself. */
  static final class Index {
    private final Map<Element, Map<Element, List<String>>> byDeclaration = new HashMap<>();

    Index(Comments comments) {
      // What is detailed comes before its details, and the order is always the same.
      comments.before().keySet().stream()
          .sorted(IN_ORDER)
          .forEach(element -> add(element, comments.of(element)));
    }

    private void add(Element element, List<String> texts) {
      Element self = Element.of(element.kind(), element.index());
      Element place = place(element);
      Map<Element, List<String>> all =
          byDeclaration.computeIfAbsent(self, x -> new TreeMap<>(IN_ORDER));
      List<String> joined = new ArrayList<>(all.getOrDefault(place, List.of()));
      joined.addAll(texts);
      all.put(place, joined);
    }

    /** Where a comment can stand: a detail is written on the line of what it details. */
    private static Element place(Element element) {
      Element around = element.around();
      boolean detail = around.part() != Part.SELF;
      return detail ? around : element.part() == Part.NAME ? around : element;
    }

    Notes of(Kind kind, int index) {
      Element self = Element.of(kind, index);
      Map<Element, List<String>> all = byDeclaration.get(self);
      return new Notes(self, all == null ? Map.of() : new LinkedHashMap<>(all));
    }
  }

  /** Whether a comment waits before a part or one of its items. */
  boolean before(Part part) {
    return waiting.keySet().stream().anyMatch(element -> element.part() == part);
  }

  /** The comments before an item, which stay to be written. */
  List<String> of(Part part, int item) {
    return waiting.getOrDefault(self.part(part, item), List.of());
  }

  /** Leaves out the comments before the first items of a part, which stand elsewhere. */
  void drop(Part part, int items) {
    for (int item = 0; item < items && !waiting.isEmpty(); item++) {
      waiting.remove(self.part(part, item));
    }
  }

  boolean write(Lines lines, Part part, int item) {
    if (waiting.isEmpty()) {
      return false;
    }
    List<String> comments = waiting.remove(self.part(part, item));
    if (comments != null) {
      CommentLines.write(lines, comments);
    }
    return comments != null;
  }

  /** Writes the comments before all items of a part. */
  void writeAll(Lines lines, Part part) {
    waiting.keySet().stream()
        .filter(element -> element.part() == part)
        .toList()
        .forEach(element -> write(lines, part, element.item()));
  }

  /** Writes whatever has found no place. */
  void writeRest(Lines lines) {
    waiting.values().forEach(comments -> CommentLines.write(lines, comments));
    if (!waiting.isEmpty()) {
      waiting.clear();
    }
  }
}
