package io.impscript.bind;

import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Where the parts of one declaration are written, before its position in the catalog is known. */
final class Marks {
  private record Mark(Part part, int item, SourceSpan place) {}

  private final List<Mark> marks = new ArrayList<>();

  void put(Part part, int item, SourceSpan place) {
    if (place != null) {
      marks.add(new Mark(part, item, place));
    }
  }

  void addTo(Places.Builder places, Element element) {
    marks.forEach(mark -> places.put(element.part(mark.part(), mark.item()), mark.place()));
  }
}
