/**
 * From text to syntax tree: a strict subset of Groovy 5. Every text that parses here is also a
 * Groovy script with the same structure; what Groovy has and scripts have not is refused by name.
 */
package io.impscript.syntax;
