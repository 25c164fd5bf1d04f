package io.impscript.converter.cross;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.Item;
import io.impscript.model.Catalog;
import io.impscript.model.Kiwi;
import io.impscript.model.Places;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says for IMPS, as far as it goes, what recipes say for Kiwi: packages stay packages; what else
 * changes the image becomes post-build copies and commands; each profile becomes a recipe of its
 * own that takes in the one without profiles. The rest is kept aside.
 */
public final class KiwiToImps {
  private final Catalog catalog;
  private final Places places;
  private final List<TreeMember> beside;
  private final String folder;

  /**
   * @param folder where files that are made will lie, as copies name them; empty for beside the
   *     script, else ending in {@code /}
   * @param beside the files that recipes name by paths relative to their script, those of their
   *     folders for Kiwi among them
   */
  public KiwiToImps(Catalog catalog, Places places, List<TreeMember> beside, String folder) {
    this.folder = folder;
    this.catalog = catalog;
    this.places = places;
    this.beside = List.copyOf(beside);
  }

  /**
   * What came of a catalog.
   *
   * @param catalog without anything for Kiwi
   * @param files files that copies of the new recipes name beyond those that were there, by their
   *     paths in the folder for them
   * @param items what became of what was said for Kiwi
   */
  public record Result(Catalog catalog, List<TreeMember> files, List<Item> items) {
    public Result {
      files = List.copyOf(files);
      items = List.copyOf(items);
    }
  }

  /** The catalog for IMPS; the same one where nothing is said for Kiwi. */
  public Result convert() {
    Map<String, Recipe> recipes = new LinkedHashMap<>();
    catalog.recipes().forEach(recipe -> recipes.put(recipe.name(), recipe));
    Map<String, Repository> repositories = new LinkedHashMap<>();
    catalog.repositories().forEach(each -> repositories.put(each.name(), each));
    List<TreeMember> files = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < catalog.recipes().size(); i++) {
      Recipe recipe = catalog.recipes().get(i);
      if (!recipe.kiwi().equals(Kiwi.NONE)) {
        ImpsRecipes made = new ImpsRecipes(recipe, new KiwiItems(places, i, items), beside, folder);
        made.make(recipes, repositories);
        files.addAll(made.files());
      }
    }
    Catalog plain =
        catalog
            .withRecipes(List.copyOf(recipes.values()))
            .withRepositories(List.copyOf(repositories.values()));
    return new Result(plain, files, items);
  }
}
