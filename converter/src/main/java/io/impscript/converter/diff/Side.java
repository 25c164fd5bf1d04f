package io.impscript.converter.diff;

import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;
import java.util.Map;
import java.util.Optional;

/**
 * One of two sides.
 *
 * @param catalog what it declares
 * @param places where
 * @param files by recipe, the files that go along with it: a checksum by path
 */
public record Side(Catalog catalog, Places places, Map<String, Map<String, String>> files) {
  public Side {
    files = Map.copyOf(files);
  }

  Optional<SourceSpan> place(Element element) {
    return places.of(element);
  }
}
