package io.impscript.print;

import io.impscript.model.Element.Part;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;

/** Writes recipes. */
final class RecipeText {
  private RecipeText() {}

  /**
   * Writes one.
   *
   * @param taken what it takes from fragments, and so does not say itself
   */
  static void write(Body body, Recipe recipe, Taken taken) {
    body.open("recipe", recipe.name());
    body.text("description", Part.DESCRIPTION, recipe.description());
    body.text("dist", Part.DIST, recipe.dist());
    body.texts("validArch", Part.VALID_ARCH, recipe.validArch());
    body.text("defaultArch", Part.DEFAULT_ARCH, recipe.defaultArch(), usualArch(recipe));
    taken.fragments().forEach(body::fragment);
    taken.items().forEach(body.notes()::drop);
    body.references("recipes", "recipe", Part.RECIPES, recipe.recipes(), 0);
    lists(body, recipe, taken);
    body.end(recipe.version(), Recipe.FORM_VERSION, recipe.metadata(), recipe.extras());
    KiwiText.write(body.lines(), recipe.kiwi());
    body.close();
  }

  private static String usualArch(Recipe recipe) {
    return recipe.validArch().isEmpty() ? "" : recipe.validArch().get(0);
  }

  /** Writes the lists that fragments can hold too. */
  static void lists(Body body, Recipe recipe, Taken taken) {
    body.references(
        "packageCollections",
        "collection",
        Part.PACKAGE_COLLECTIONS,
        recipe.packageCollections(),
        taken.of(Part.PACKAGE_COLLECTIONS));
    body.items(
        new Body.Listed<>("packages", "rpm", Part.PACKAGES, taken.of(Part.PACKAGES)),
        recipe.packages(),
        PackageRequest::name,
        PackageText::arguments);
    body.references(
        "repositories",
        "repository",
        Part.REPOSITORIES,
        recipe.repositories(),
        taken.of(Part.REPOSITORIES));
    int copies = taken.of(Part.POSTBUILD_COPY);
    body.steps("postbuildCopy", Part.POSTBUILD_COPY, recipe.postbuildCopy(), copies, true);
    int commands = taken.of(Part.POSTBUILD_CHROOT);
    body.steps("postbuildChroot", Part.POSTBUILD_CHROOT, recipe.postbuildChroot(), commands, false);
  }
}
