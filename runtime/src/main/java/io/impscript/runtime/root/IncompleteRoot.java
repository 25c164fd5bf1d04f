package io.impscript.runtime.root;

import java.nio.file.Path;

/**
 * The root that a failed build left, kept to be looked at until the next build of its image.
 *
 * @param folder where it is
 * @param reason why the build failed, one sentence
 * @param time when it failed, in UTC
 */
public record IncompleteRoot(Path folder, String reason, String time) {}
