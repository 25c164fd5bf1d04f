package io.impscript.converter.repair;

import io.impscript.model.SourceSpan;

/**
 * A comment in a file whose format has none.
 *
 * @param text what it says, without its delimiters; may hold several lines
 * @param place where it stands
 * @param behind whether it belongs to what stands before it rather than to what follows
 */
public record FoundComment(String text, SourceSpan place, boolean behind) {}
