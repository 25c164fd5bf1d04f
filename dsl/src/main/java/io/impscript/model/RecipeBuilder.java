package io.impscript.model;

import java.util.List;

/** Makes a recipe part by part; what is not given is as in a new recipe that says nothing. */
public final class RecipeBuilder {
  private String name;
  private String description = "";
  private String dist = "";
  private String defaultArch = "";
  private List<String> validArch = List.of();
  private List<PackageRequest> packages = List.of();
  private List<Reference> packageCollections = List.of();
  private List<Reference> recipes = List.of();
  private List<Reference> repositories = List.of();
  private List<String> postbuildCopy = List.of();
  private List<String> postbuildChroot = List.of();
  private String version = Recipe.FORM_VERSION;
  private Metadata metadata = Metadata.NONE;
  private Extras extras = Extras.NONE;
  private Kiwi kiwi = Kiwi.NONE;

  RecipeBuilder(String name) {
    this.name = name;
  }

  RecipeBuilder(Recipe recipe) {
    name = recipe.name();
    description = recipe.description();
    dist = recipe.dist();
    defaultArch = recipe.defaultArch();
    validArch = recipe.validArch();
    packages = recipe.packages();
    packageCollections = recipe.packageCollections();
    recipes = recipe.recipes();
    repositories = recipe.repositories();
    postbuildCopy = recipe.postbuildCopy();
    postbuildChroot = recipe.postbuildChroot();
    version = recipe.version();
    metadata = recipe.metadata();
    extras = recipe.extras();
    kiwi = recipe.kiwi();
  }

  public RecipeBuilder name(String other) {
    name = other;
    return this;
  }

  public RecipeBuilder description(String other) {
    description = other;
    return this;
  }

  public RecipeBuilder dist(String other) {
    dist = other;
    return this;
  }

  public RecipeBuilder defaultArch(String other) {
    defaultArch = other;
    return this;
  }

  public RecipeBuilder validArch(List<String> others) {
    validArch = List.copyOf(others);
    return this;
  }

  public RecipeBuilder packages(List<PackageRequest> others) {
    packages = List.copyOf(others);
    return this;
  }

  public RecipeBuilder packageCollections(List<Reference> others) {
    packageCollections = List.copyOf(others);
    return this;
  }

  public RecipeBuilder recipes(List<Reference> others) {
    recipes = List.copyOf(others);
    return this;
  }

  public RecipeBuilder repositories(List<Reference> others) {
    repositories = List.copyOf(others);
    return this;
  }

  public RecipeBuilder postbuildCopy(List<String> others) {
    postbuildCopy = List.copyOf(others);
    return this;
  }

  public RecipeBuilder postbuildChroot(List<String> others) {
    postbuildChroot = List.copyOf(others);
    return this;
  }

  public RecipeBuilder version(String other) {
    version = other;
    return this;
  }

  public RecipeBuilder metadata(Metadata other) {
    metadata = other;
    return this;
  }

  public RecipeBuilder extras(Extras other) {
    extras = other;
    return this;
  }

  public RecipeBuilder kiwi(Kiwi other) {
    kiwi = other;
    return this;
  }

  public Recipe build() {
    return new Recipe(
        name,
        description,
        dist,
        defaultArch,
        validArch,
        packages,
        packageCollections,
        recipes,
        repositories,
        postbuildCopy,
        postbuildChroot,
        version,
        metadata,
        extras,
        kiwi);
  }
}
