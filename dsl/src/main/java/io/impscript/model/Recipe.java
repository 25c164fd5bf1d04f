package io.impscript.model;

import java.util.List;

/**
 * One image recipe: what goes into an image root and what is done to it afterwards.
 *
 * @param name the recipe's name
 * @param description what the image is for; empty where not said
 * @param dist the distribution family tag, such as {@code SLES15}; empty where not said
 * @param defaultArch the architecture built when none is asked for; empty where not said
 * @param validArch the architectures the recipe may be built for; empty where not said
 * @param packages RPMs asked for
 * @param packageCollections package collections taken in
 * @param recipes sub-recipes, in order
 * @param repositories repositories that packages come from
 * @param postbuildCopy host files and folders for the post-build commands, as written
 * @param postbuildChroot shell command lines run in a chroot of the image root, in order
 * @param version version of the recipe's form, {@code 2.0.0} in every public sample
 * @param metadata when it was made and what happened to it
 * @param extras what a legacy file said beyond all this
 * @param kiwi what is said for Kiwi alone; {@link Kiwi#NONE} where nothing is
 */
public record Recipe(
    String name,
    String description,
    String dist,
    String defaultArch,
    List<String> validArch,
    List<PackageRequest> packages,
    List<Reference> packageCollections,
    List<Reference> recipes,
    List<Reference> repositories,
    List<String> postbuildCopy,
    List<String> postbuildChroot,
    String version,
    Metadata metadata,
    Extras extras,
    Kiwi kiwi)
    implements Declaration {
  /** The form's version that new recipes, collections and repositories carry. */
  public static final String FORM_VERSION = "2.0.0";

  public Recipe {
    validArch = List.copyOf(validArch);
    packages = List.copyOf(packages);
    packageCollections = List.copyOf(packageCollections);
    recipes = List.copyOf(recipes);
    repositories = List.copyOf(repositories);
    postbuildCopy = List.copyOf(postbuildCopy);
    postbuildChroot = List.copyOf(postbuildChroot);
  }

  /** To make a new recipe. */
  public static RecipeBuilder named(String name) {
    return new RecipeBuilder(name);
  }

  /** To make a recipe like this one. */
  public RecipeBuilder change() {
    return new RecipeBuilder(this);
  }

  /** The same recipe with something else said for Kiwi. */
  public Recipe withKiwi(Kiwi other) {
    return change().kiwi(other).build();
  }

  /** The same recipe with other files to copy. */
  public Recipe withPostbuildCopy(List<String> copies) {
    return change().postbuildCopy(copies).build();
  }

  @Override
  public Element.Kind kind() {
    return Element.Kind.RECIPE;
  }
}
