package io.impscript.bind;

import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.ImageGroup;
import io.impscript.model.NodeMap;
import io.impscript.model.PackageCollection;
import io.impscript.model.Places;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A catalog while it grows. */
public final class CatalogDraft {
  /** A declaration; its value is null until its block has been evaluated. */
  private record Declared(String name, Object value, SourceSpan head, Marks marks) {}

  private final Map<Kind, List<Declared>> declared = new EnumMap<>(Kind.class);

  public CatalogDraft() {
    for (Kind kind : Kind.values()) {
      declared.put(kind, new ArrayList<>());
    }
  }

  /** A draft that starts with what another holds. */
  public CatalogDraft(CatalogDraft other) {
    other.declared.forEach((kind, list) -> declared.put(kind, new ArrayList<>(list)));
  }

  /** Goes back to what another draft holds. */
  public void restore(CatalogDraft other) {
    other.declared.forEach((kind, list) -> declared.put(kind, new ArrayList<>(list)));
  }

  /** Keeps a place for a declaration whose block comes to be evaluated now. */
  int reserve(Kind kind) {
    declared.get(kind).add(null);
    return declared.get(kind).size() - 1;
  }

  void put(Kind kind, int index, Object value, String name, SourceSpan head, Marks marks) {
    declared.get(kind).set(index, new Declared(name, value, head, marks));
  }

  /** The catalog as it stands; declarations that failed are left out. */
  public Catalog catalog() {
    return new Catalog(
        values(Kind.RECIPE, Recipe.class),
        values(Kind.PACKAGE_COLLECTION, PackageCollection.class),
        values(Kind.REPOSITORY, Repository.class),
        values(Kind.IMAGE_GROUP, ImageGroup.class),
        values(Kind.NODE_MAP, NodeMap.class));
  }

  private <T> List<T> values(Kind kind, Class<T> type) {
    return complete(kind).stream().map(one -> type.cast(one.value())).toList();
  }

  private List<Declared> complete(Kind kind) {
    return declared.get(kind).stream().filter(java.util.Objects::nonNull).toList();
  }

  /** Where everything in the catalog is written. */
  public Places places() {
    Places.Builder places = Places.builder();
    for (Kind kind : Kind.values()) {
      List<Declared> all = complete(kind);
      for (int i = 0; i < all.size(); i++) {
        Element element = Element.of(kind, i);
        if (all.get(i).head() != null) {
          places.put(element, all.get(i).head());
        }
        all.get(i).marks().addTo(places, element);
      }
    }
    return places.build();
  }

  /** Keeps of several declarations of one name the last, at the position of the first. */
  public void keepLatest() {
    declared.replaceAll((kind, list) -> new ArrayList<>(latest(complete(kind))));
  }

  private static Collection<Declared> latest(List<Declared> all) {
    Map<String, Declared> byName = new LinkedHashMap<>();
    all.forEach(one -> byName.put(one.name(), one));
    return byName.values();
  }
}
