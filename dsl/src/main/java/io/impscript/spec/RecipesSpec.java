package io.impscript.spec;

/** Words of a recipes block. */
@Words(value = "recipes", doc = "Sub-recipes with the reasons for them.")
public interface RecipesSpec {
  @Word(
      value = "A sub-recipe.",
      example = "recipe 'compute-base', rationale: 'Start from the standard compute node'")
  void recipe(@Doc("its name") String name, Options.Rationale options);
}
