package io.impscript.converter.imps;

import io.impscript.model.Element;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;

/**
 * Notes where the parts of one object stand.
 *
 * @param places takes the places of all objects
 * @param self the object
 */
public record Marks(Places.Builder places, Element self) {
  /** Notes the place of the object itself. */
  public void name(SourceSpan span) {
    places.put(self, span).put(self.part(Element.Part.NAME), span);
  }

  public void part(Element.Part part, SourceSpan span) {
    places.put(self.part(part), span);
  }

  public void item(Element.Part part, int item, SourceSpan span) {
    places.put(self.part(part, item), span);
  }
}
