/**
 * The JSON files of IMPS: image recipes, package collections and repositories. {@link
 * io.impscript.converter.imps.ImpsFormat} is the way in. Each kind of object has one form that both
 * reads and writes it, over {@link io.impscript.converter.imps.ObjectReader} and {@link
 * io.impscript.converter.imps.ObjectWriter}.
 */
package io.impscript.converter.imps;
