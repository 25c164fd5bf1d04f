package io.impscript.converter;

import io.impscript.model.Catalog;
import io.impscript.model.Places;

/**
 * What legacy files came to.
 *
 * @param catalog everything they declare
 * @param places where it stands
 */
public record ReadCatalog(Catalog catalog, Places places) {}
