/**
 * Reads text that is nearly JSON, as people's files are: pasted, edited by hand, cut out of larger
 * ones. Strict reading comes first; where it fails, what is damaged is repaired and every repair is
 * told with its place, the text before and the text after.
 */
package io.impscript.converter.repair;
