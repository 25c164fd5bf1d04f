package io.impscript.validate;

import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Reference;
import java.util.List;

/**
 * Recipes and collections as one graph of what takes in what: collections are numbered first, then
 * recipes.
 */
final class Containment {
  private final CatalogView view;
  private final int collections;
  private final Graph graph;
  private final int[][] parents;
  private final int[] position;

  Containment(CatalogView view) {
    this.view = view;
    collections = view.catalog().packageCollections().size();
    int[][] targets = new int[collections + view.catalog().recipes().size()][];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = i < collections ? ofCollection(i) : ofRecipe(i - collections);
    }
    graph = new Graph(targets);
    parents = graph.parents();
    position = positions(graph.order());
  }

  Graph graph() {
    return graph;
  }

  int[] parents(int node) {
    return parents[node];
  }

  /** Where a node stands in an order in which contained ones come first. */
  int position(int node) {
    return position[node];
  }

  int node(Element element) {
    return element.kind() == Kind.RECIPE ? collections + element.index() : element.index();
  }

  Element element(int node) {
    return node < collections
        ? Element.of(Kind.PACKAGE_COLLECTION, node)
        : Element.recipe(node - collections);
  }

  private int[] ofCollection(int index) {
    return collections(view.collection(index).packageCollections());
  }

  private int[] ofRecipe(int index) {
    List<Reference> recipes = view.recipe(index).recipes();
    int[] inner = collections(view.recipe(index).packageCollections());
    int[] targets = new int[recipes.size() + inner.length];
    for (int item = 0; item < recipes.size(); item++) {
      int recipe = view.recipes().find(recipes.get(item).name());
      targets[item] = recipe == Graph.UNKNOWN ? Graph.UNKNOWN : collections + recipe;
    }
    System.arraycopy(inner, 0, targets, recipes.size(), inner.length);
    return targets;
  }

  private int[] collections(List<Reference> references) {
    return references.stream().mapToInt(r -> view.collections().find(r.name())).toArray();
  }

  private static int[] positions(int[] order) {
    int[] position = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
    return position;
  }
}
