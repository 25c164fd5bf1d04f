/**
 * What a set of scripts says, as immutable records that are equal by meaning. Nothing here knows of
 * files, places, formats or programs; where a thing was written is kept beside it, in {@link
 * io.impscript.model.Places}. The field names follow the legacy JSON recipe.
 */
package io.impscript.model;
