/**
 * From a catalog to scripts that a person would have written: {@link
 * io.impscript.print.SourcePrinter} says every element by its words, and loads what it printed
 * again before it hands it out.
 */
package io.impscript.print;
