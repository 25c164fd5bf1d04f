package io.impscript.rpm.install;

/** Hears how far an installation is. */
public interface InstallListener {
  InstallListener NONE = new InstallListener() {};

  /**
   * A step begins.
   *
   * @param number from 1
   * @param of how many there are
   */
  default void step(Step step, int number, int of) {}

  /** Something that does not stop the installation, as a sentence that names its package. */
  default void warning(String text) {}
}
