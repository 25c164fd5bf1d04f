package io.impscript.runtime.postbuild;

import java.nio.file.Path;

/**
 * A copy that a recipe asks for and that cannot be made.
 *
 * @param recipe the recipe
 * @param source what it wants copied
 * @param text what is wrong with it, one sentence that names the path, without a full stop
 */
public record SourceProblem(String recipe, Path source, String text) {}
