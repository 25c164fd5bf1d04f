/**
 * From script files to a catalog: reads the texts, follows includes, parses, checks, evaluates, and
 * keeps track of everything that was read, so that a result can be known by its content.
 */
package io.impscript.load;
