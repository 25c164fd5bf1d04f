/**
 * Finds, before anything is evaluated, every word, name, method, option and argument of a script
 * that cannot be right. Reads the syntax tree and the {@link io.impscript.spec.Vocabulary};
 * evaluates nothing.
 */
package io.impscript.check;
