/**
 * What a conversion did, input by input: what each was, what was repaired in it, and what became of
 * everything it said. Made as values first, and rendered as a table, as JSON and as a page.
 */
package io.impscript.converter.report;
