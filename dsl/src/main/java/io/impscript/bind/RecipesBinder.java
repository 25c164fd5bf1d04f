package io.impscript.bind;

import io.impscript.model.Reference;
import io.impscript.spec.Options;
import io.impscript.spec.RecipesSpec;

final class RecipesBinder extends Binder implements RecipesSpec {
  private final Listing<Reference> recipes;

  RecipesBinder(Binding binding, Marks marks, Listing<Reference> recipes) {
    super(binding, marks);
    this.recipes = recipes;
  }

  @Override
  public void recipe(String name, Options.Rationale options) {
    reference(recipes, name, options.rationale());
  }
}
