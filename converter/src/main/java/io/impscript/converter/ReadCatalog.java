package io.impscript.converter;

import io.impscript.model.Catalog;
import io.impscript.model.Comments;
import io.impscript.model.Places;

/**
 * What legacy files came to.
 *
 * @param catalog everything they declare
 * @param places where it stands
 * @param comments what people wrote beside it
 */
public record ReadCatalog(Catalog catalog, Places places, Comments comments) {
  /** A catalog of files whose format has no comments. */
  public ReadCatalog(Catalog catalog, Places places) {
    this(catalog, places, Comments.NONE);
  }
}
