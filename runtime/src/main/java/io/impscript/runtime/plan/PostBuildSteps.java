package io.impscript.runtime.plan;

import io.impscript.runtime.postbuild.RecipeSteps;
import io.impscript.validate.ResolvedRecipe;
import java.util.List;

/** The post-build steps of a merged recipe, in the form of those who do them. */
public final class PostBuildSteps {
  private PostBuildSteps() {}

  /** Sub-recipes before the recipes that use them. */
  public static List<RecipeSteps> of(ResolvedRecipe recipe) {
    return recipe.steps().stream()
        .map(each -> new RecipeSteps(each.recipe(), each.copies(), each.commands()))
        .toList();
  }
}
