package io.impscript.validate;

import io.impscript.model.Catalog;
import io.impscript.model.Element;

/** Says what an element belongs to, for messages that must make sense without a place too. */
final class Owners {
  private Owners() {}

  /** Such as {@code recipe 'site-login'}. */
  static String of(CatalogView view, Element element) {
    return Suggestions.title(element.kind()) + " " + Texts.quoted(name(view.catalog(), element));
  }

  static String name(Catalog catalog, Element element) {
    int index = element.index();
    return switch (element.kind()) {
      case RECIPE -> catalog.recipes().get(index).name();
      case PACKAGE_COLLECTION -> catalog.packageCollections().get(index).name();
      case REPOSITORY -> catalog.repositories().get(index).name();
      case IMAGE_GROUP -> catalog.imageGroups().get(index).name();
      case NODE_MAP -> catalog.nodeMaps().get(index).name();
    };
  }
}
