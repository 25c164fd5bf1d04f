package io.impscript.spec;

/**
 * A named argument that a word takes.
 *
 * @param type String, List for texts, or the type of another value
 * @param rule for text: what it may be
 * @param required whether the word is incomplete without it
 */
public record OptionInfo(
    String name, String doc, Class<?> type, ValueRule rule, boolean required) {}
