/** Rules over a whole catalog, and the merging of a recipe with its sub-recipes. */
package io.impscript.validate;
