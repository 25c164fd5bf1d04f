package io.impscript.validate;

import io.impscript.model.Catalog;
import io.impscript.model.Element;

/** Says what an element belongs to, for messages that must make sense without a place too. */
final class Owners {
  private Owners() {}

  /** Such as {@code recipe 'site-login'}. */
  static String of(CatalogView view, Element element) {
    return element.kind().noun() + " " + Texts.quoted(name(view.catalog(), element));
  }

  static String name(Catalog catalog, Element element) {
    return catalog.declaration(element).name();
  }
}
