/**
 * Node maps in JSON. The real form is not public; this one is ours, after the pattern of the
 * recipe.
 */
package io.impscript.converter.nims;
