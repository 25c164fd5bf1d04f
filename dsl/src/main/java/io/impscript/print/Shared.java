package io.impscript.print;

import io.impscript.model.Element.Part;
import io.impscript.model.Recipe;
import java.util.List;
import java.util.Map;

/** What several recipes say alike, and so a fragment says for them. */
record Shared(List<Fragment> fragments, Map<Integer, Taken> byRecipe) {
  static final Shared NOTHING = new Shared(List.of(), Map.of());

  /**
   * A fragment.
   *
   * @param example position of a recipe whose lists start with what the fragment says
   * @param items how many first items of which lists it says
   * @param page path of the file it goes to
   */
  record Fragment(String name, int example, Map<Part, Integer> items, String page) {
    /** A recipe that says just what the fragment does. */
    Recipe of(Recipe recipe) {
      return new Recipe(
          name,
          "",
          "",
          "",
          List.of(),
          first(recipe.packages(), Part.PACKAGES),
          first(recipe.packageCollections(), Part.PACKAGE_COLLECTIONS),
          List.of(),
          first(recipe.repositories(), Part.REPOSITORIES),
          first(recipe.postbuildCopy(), Part.POSTBUILD_COPY),
          first(recipe.postbuildChroot(), Part.POSTBUILD_CHROOT),
          recipe.version(),
          recipe.metadata(),
          recipe.extras(),
          recipe.kiwi());
    }

    private <T> List<T> first(List<T> all, Part part) {
      return all.subList(0, items.getOrDefault(part, 0));
    }
  }

  static Shared of(Arranged arranged) {
    return NOTHING;
  }

  /** The files with those that fragments need, and includes of them. */
  Arranged arrange(Arranged arranged) {
    return arranged;
  }

  Taken taken(int recipe) {
    return byRecipe.getOrDefault(recipe, Taken.NOTHING);
  }

  List<Fragment> of(Arranged.Page page) {
    return fragments.stream().filter(one -> one.page().equals(page.path())).toList();
  }
}
