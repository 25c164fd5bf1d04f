package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.PackageCollection;
import io.impscript.model.Places;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import io.impscript.model.SourceSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A catalog with its indexes: what every rule and the resolver look things up in. */
final class CatalogView {
  private final Catalog catalog;
  private final Places places;
  private final NameIndex recipes;
  private final NameIndex collections;
  private final NameIndex repositories;
  private final Graph recipeGraph;
  private final Graph collectionGraph;
  private final Suggestions suggestions;
  private Set<String> kiwiProfiles;

  CatalogView(Catalog catalog, Places places) {
    this.catalog = catalog;
    this.places = places;
    recipes = NameIndex.of(catalog.recipes());
    collections = NameIndex.of(catalog.packageCollections());
    repositories = NameIndex.of(catalog.repositories());
    recipeGraph = graph(catalog.recipes(), Recipe::recipes, recipes);
    collectionGraph =
        graph(catalog.packageCollections(), PackageCollection::packageCollections, collections);
    suggestions = new Suggestions(recipes, collections, repositories);
  }

  Catalog catalog() {
    return catalog;
  }

  NameIndex recipes() {
    return recipes;
  }

  NameIndex collections() {
    return collections;
  }

  NameIndex repositories() {
    return repositories;
  }

  /** Which recipe takes in which. */
  Graph recipeGraph() {
    return recipeGraph;
  }

  Graph collectionGraph() {
    return collectionGraph;
  }

  Suggestions suggestions() {
    return suggestions;
  }

  /** The names of the profiles that recipes declare for Kiwi. */
  Set<String> kiwiProfiles() {
    if (kiwiProfiles == null) {
      kiwiProfiles = new HashSet<>();
      for (int i = 0; i < catalog.recipes().size(); i++) {
        for (KiwiTags.Numbered profile : KiwiTags.of(this, i).all("profiles", "profile")) {
          kiwiProfiles.add(profile.attribute("name"));
        }
      }
    }
    return kiwiProfiles;
  }

  Recipe recipe(int index) {
    return catalog.recipes().get(index);
  }

  PackageCollection collection(int index) {
    return catalog.packageCollections().get(index);
  }

  Repository repository(int index) {
    return catalog.repositories().get(index);
  }

  Optional<SourceSpan> place(Element element) {
    return places.of(element);
  }

  /** A finding about an element, at its place where it has one. */
  Diagnostic finding(DiagnosticCode code, Element element, String message) {
    return Diagnostic.of(code, places.of(element).orElse(null), message);
  }

  /** Adds another element's place to a finding, where it has one. */
  Diagnostic related(Diagnostic finding, Element element, String text) {
    return places.of(element).map(span -> finding.withRelated(span, text)).orElse(finding);
  }

  private static <T> Graph graph(
      List<T> things, Function<T, List<Reference>> references, NameIndex index) {
    int[][] targets = new int[things.size()][];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = targets(references.apply(things.get(i)), index);
    }
    return new Graph(targets);
  }

  private static int[] targets(List<Reference> references, NameIndex index) {
    return references.stream().mapToInt(reference -> index.find(reference.name())).toArray();
  }
}
