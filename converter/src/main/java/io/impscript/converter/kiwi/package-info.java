/**
 * Kiwi descriptions: their directories and main files read, old labels lifted to the newest
 * vocabulary, and written for the versions of Kiwi that are in use.
 */
package io.impscript.converter.kiwi;
