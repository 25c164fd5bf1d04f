/**
 * From one family of formats to the other: recipes as Kiwi descriptions and back, and the side
 * files that hold what the other side has no place for.
 */
package io.impscript.converter.cross;
