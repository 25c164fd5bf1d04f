package io.impscript.converter.cross;

import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.Markup;
import io.impscript.model.PackageCollection;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.validate.MergedRecipe;
import io.impscript.validate.ResolvedRecipe;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.List;

/** Finds the element of a catalog that something of a description was made from. */
final class CatalogPlace {
  private final Catalog catalog;

  CatalogPlace(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The recipe of a name; it must be there. */
  Element ofRecipe(String name) {
    return Element.recipe(catalog.recipes().stream().map(Recipe::name).toList().indexOf(name));
  }

  /** Where a package is asked for the way that counts. */
  Element ofPackage(WantedPackage wanted) {
    Origin origin = wanted.askedBy().get(0);
    if (origin.collections().isEmpty()) {
      Element recipe = ofRecipe(origin.recipe());
      return item(recipe, catalog.recipes().get(recipe.index()).packages(), wanted.request());
    }
    String name = origin.collections().get(origin.collections().size() - 1);
    int index =
        catalog.packageCollections().stream().map(PackageCollection::name).toList().indexOf(name);
    Element collection = Element.of(Kind.PACKAGE_COLLECTION, index);
    return item(collection, catalog.packageCollections().get(index).packages(), wanted.request());
  }

  private static Element item(Element owner, List<PackageRequest> packages, PackageRequest wanted) {
    List<String> names = packages.stream().map(PackageRequest::name).toList();
    int exact = packages.indexOf(wanted);
    return owner.part(Part.PACKAGES, Math.max(0, exact < 0 ? names.indexOf(wanted.name()) : exact));
  }

  /**
   * What an element of a description was made from.
   *
   * @param synthetic whether the block for Kiwi was made up for the recipe
   */
  Element of(
      Lowered.Origin origin, MergedRecipe merged, ResolvedRecipe resolved, boolean synthetic) {
    Element top = ofRecipe(merged.recipe().name());
    return switch (origin.source()) {
      case DESCRIPTION -> top.part(Part.DESCRIPTION);
      case PACKAGE -> ofPackage(resolved.packages().get(origin.item()));
      case REPOSITORY ->
          Element.of(Kind.REPOSITORY, merged.repositories().get(origin.item()).index());
      case KIWI -> synthetic ? top : inBlock(merged, origin.item(), top);
    };
  }

  private static Element inBlock(MergedRecipe merged, int number, Element top) {
    if (number == 0) {
      return top.part(Part.KIWI);
    }
    List<Markup.Tag> all = new ArrayList<>();
    Tags.each(KiwiBlocks.merged(merged).content(), all::add);
    for (MergedRecipe.Part part : merged.parts()) {
      List<Markup.Tag> own = new ArrayList<>();
      Tags.each(part.recipe().kiwi().content(), own::add);
      for (int i = 0; i < own.size(); i++) {
        if (own.get(i) == all.get(number - 1)) {
          return Element.recipe(part.index()).part(Part.KIWI, i + 1);
        }
      }
    }
    return top.part(Part.KIWI);
  }
}
