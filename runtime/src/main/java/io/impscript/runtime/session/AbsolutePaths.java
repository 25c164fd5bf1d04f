package io.impscript.runtime.session;

import io.impscript.load.Loaded;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Kiwi;
import io.impscript.model.Places;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import io.impscript.model.RepositoryMirrors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the host paths of a catalog absolute. A script writes them relative to itself; a file that
 * is written out elsewhere has lost that place.
 */
public final class AbsolutePaths {
  private final Places places;

  private AbsolutePaths(Places places) {
    this.places = places;
  }

  /** The catalog with its paths absolute. */
  public static Catalog in(Loaded loaded) {
    Catalog catalog = loaded.catalog();
    AbsolutePaths paths = new AbsolutePaths(loaded.places());
    return catalog
        .withRecipes(paths.recipes(catalog.recipes()))
        .withRepositories(paths.repositories(catalog.repositories()));
  }

  private List<Recipe> recipes(List<Recipe> recipes) {
    List<Recipe> made = new ArrayList<>();
    for (int i = 0; i < recipes.size(); i++) {
      Recipe recipe = recipes.get(i);
      Element element = Element.recipe(i);
      made.add(
          recipe
              .withPostbuildCopy(copies(recipe, element))
              .withKiwi(kiwi(recipe.kiwi(), element.part(Element.Part.KIWI))));
    }
    return made;
  }

  private Kiwi kiwi(Kiwi kiwi, Element element) {
    return kiwi.files().isEmpty()
        ? kiwi
        : new Kiwi(
            kiwi.attributes(),
            kiwi.before(),
            kiwi.content(),
            kiwi.after(),
            absolute(kiwi.files(), element));
  }

  private List<String> copies(Recipe recipe, Element element) {
    List<String> made = new ArrayList<>();
    for (String copy : recipe.postbuildCopy()) {
      made.add(absolute(copy, element.part(Element.Part.POSTBUILD_COPY, made.size())));
    }
    return made;
  }

  private List<Repository> repositories(List<Repository> repositories) {
    List<Repository> made = new ArrayList<>();
    for (Repository repository : repositories) {
      Element element = Element.of(Element.Kind.REPOSITORY, made.size());
      made.add(
          repository
              .withLocations(
                  location(repository.url(), element.part(Element.Part.URL)),
                  location(repository.gpgKey(), element.part(Element.Part.GPG_KEY)))
              .withMirrors(mirrors(repository.mirrors(), element))
              .withSources((i, text) -> absolute(text, element.part(Element.Part.RPM_FILES, i))));
    }
    return made;
  }

  private RepositoryMirrors mirrors(RepositoryMirrors mirrors, Element element) {
    List<String> urls = new ArrayList<>();
    for (String url : mirrors.urls()) {
      urls.add(location(url, element.part(Element.Part.MIRRORS, urls.size())));
    }
    return new RepositoryMirrors(urls, mirrors.metalink());
  }

  /** A URL stays; a path becomes one. */
  private String location(String written, Element element) {
    boolean isPath = !written.isEmpty() && !written.contains("://");
    return isPath ? "file://" + absolute(written, element) : written;
  }

  private String absolute(String written, Element element) {
    Optional<Path> folder =
        places.of(element).map(span -> Path.of(span.file()).toAbsolutePath().getParent());
    return folder.map(f -> f.resolve(written).normalize().toString()).orElse(written);
  }
}
