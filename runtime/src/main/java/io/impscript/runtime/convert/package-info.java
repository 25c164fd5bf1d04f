/**
 * Converts what sites have: finds what is among the inputs, reads each by the reader of its kind,
 * and makes files of a target of them, with a report of what became of everything. Nothing is
 * written here but by {@code ConversionWriter}.
 */
package io.impscript.runtime.convert;
