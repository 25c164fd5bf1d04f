package io.impscript.runtime.build;

/** How a build ended. */
public sealed interface BuildOutcome permits BuildResult, BuildFailure {}
