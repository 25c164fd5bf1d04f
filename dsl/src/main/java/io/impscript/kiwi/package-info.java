/**
 * The vocabulary of Kiwi image descriptions: elements, attributes and values of its schemas 7.5 and
 * 8.5, stated once in the resource {@code vocabulary.txt} and indexed by {@link
 * io.impscript.kiwi.KiwiVocabulary}.
 */
package io.impscript.kiwi;
