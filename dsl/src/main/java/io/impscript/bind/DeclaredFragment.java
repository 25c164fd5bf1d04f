package io.impscript.bind;

import io.impscript.model.SourceSpan;

/**
 * A fragment of a script. It has no meaning of its own: recipes that take it in have it.
 *
 * @param place the whole declaration, its block included
 */
public record DeclaredFragment(String name, SourceSpan place) {}
