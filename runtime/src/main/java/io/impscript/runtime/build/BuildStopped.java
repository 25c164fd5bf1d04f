package io.impscript.runtime.build;

/** Carries a failure out of a step. */
final class BuildStopped extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient BuildFailure failure;

  BuildStopped(BuildFailure failure) {
    super(failure.message());
    this.failure = failure;
  }

  BuildFailure failure() {
    return failure;
  }
}
