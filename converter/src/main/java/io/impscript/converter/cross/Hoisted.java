package io.impscript.converter.cross;

import io.impscript.model.Kiwi;

/**
 * A description with its plain words taken out.
 *
 * @param words what the plain words of a recipe say
 * @param kiwi what is left
 */
record Hoisted(PlainWords words, Kiwi kiwi) {}
