package io.impscript.converter.site;

import io.impscript.converter.ReadCatalog;
import io.impscript.model.Catalog;
import io.impscript.model.Comments;
import io.impscript.model.Element;
import io.impscript.model.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes one catalog of several, with their places and comments. */
public final class JoinedCatalogs {
  private final Places.Builder places = Places.builder();
  private final Map<Element, List<String>> comments = new HashMap<>();
  private Catalog joined = Catalog.EMPTY;

  private JoinedCatalogs() {}

  /** The lists of all catalogs, one behind the other. */
  public static ReadCatalog of(List<ReadCatalog> parts) {
    List<ReadCatalog> some =
        parts.stream().filter(part -> !part.catalog().equals(Catalog.EMPTY)).toList();
    return some.size() == 1 ? some.get(0) : joined(some);
  }

  private static ReadCatalog joined(List<ReadCatalog> parts) {
    JoinedCatalogs all = new JoinedCatalogs();
    parts.forEach(all::add);
    return new ReadCatalog(all.joined, all.places.build(), new Comments(all.comments));
  }

  private void add(ReadCatalog part) {
    part.places().all().forEach((element, span) -> places.put(shifted(element), span));
    part.comments().before().forEach((element, texts) -> comments.put(shifted(element), texts));
    Catalog more = part.catalog();
    joined =
        new Catalog(
            both(more, Catalog::recipes),
            both(more, Catalog::packageCollections),
            both(more, Catalog::repositories),
            both(more, Catalog::imageGroups),
            both(more, Catalog::nodeMaps));
  }

  private <T> List<T> both(Catalog more, Function<Catalog, List<T>> list) {
    List<T> all = new ArrayList<>(list.apply(joined));
    all.addAll(list.apply(more));
    return all;
  }

  private Element shifted(Element element) {
    int before = joined.all(element.kind()).size();
    return new Element(element.kind(), element.index() + before, element.part(), element.item());
  }
}
