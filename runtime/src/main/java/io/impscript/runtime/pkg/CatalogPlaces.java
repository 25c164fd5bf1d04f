package io.impscript.runtime.pkg;

import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageRequest;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;
import io.impscript.validate.ResolvedRecipe.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The places of a catalog that was read from scripts. */
public record CatalogPlaces(Catalog catalog, Places places) implements RequestPlaces {

  @Override
  public Optional<SourceSpan> ofPackage(Origin origin, String name) {
    return origin.collections().isEmpty()
        ? inRecipe(origin.recipe(), name)
        : inCollection(origin.collections().get(origin.collections().size() - 1), name);
  }

  @Override
  public Optional<SourceSpan> ofRepository(String name, Part part) {
    int index = index(catalog.repositories(), repository -> repository.name(), name);
    return index < 0 ? Optional.empty() : places.of(Element.of(Kind.REPOSITORY, index).part(part));
  }

  @Override
  public Optional<SourceSpan> ofStep(String recipe, Part part, int step) {
    int index = index(catalog.recipes(), each -> each.name(), recipe);
    return index < 0 ? Optional.empty() : places.of(Element.recipe(index).part(part, step));
  }

  private Optional<SourceSpan> inRecipe(String recipe, String name) {
    int index = index(catalog.recipes(), each -> each.name(), recipe);
    return index < 0
        ? Optional.empty()
        : of(Element.recipe(index), catalog.recipes().get(index).packages(), name);
  }

  private Optional<SourceSpan> inCollection(String collection, String name) {
    int index = index(catalog.packageCollections(), each -> each.name(), collection);
    return index < 0
        ? Optional.empty()
        : of(
            Element.of(Kind.PACKAGE_COLLECTION, index),
            catalog.packageCollections().get(index).packages(),
            name);
  }

  private Optional<SourceSpan> of(Element owner, List<PackageRequest> packages, String name) {
    int item = index(packages, PackageRequest::name, name);
    return item < 0 ? Optional.empty() : places.of(owner.part(Part.PACKAGES, item));
  }

  private static <T> int index(List<T> list, Function<T, String> nameOf, String name) {
    return list.stream().map(nameOf).toList().indexOf(name);
  }
}
