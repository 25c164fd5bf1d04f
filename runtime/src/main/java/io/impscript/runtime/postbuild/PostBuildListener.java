package io.impscript.runtime.postbuild;

/** Is told how the post-build steps go on. */
public interface PostBuildListener {
  /** A step begins. */
  default void begins(Step step) {}

  /** A step's command printed a line. */
  default void line(String line) {}
}
