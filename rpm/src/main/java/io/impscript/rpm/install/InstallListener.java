package io.impscript.rpm.install;

import java.io.IOException;

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

  /** A file was laid; of a path that is laid twice the last one holds. */
  default void laid(Installed.LaidFile file) throws IOException {}

  /** A scriptlet that is run by us, not by a {@link ScriptRunner}, printed a line. */
  default void printed(Script script, String line) {}

  /**
   * A scriptlet failed when its package was laid already, which does not stop the installation.
   *
   * @param reason such as {@code exit status 3}
   */
  default void scriptFailed(Script script, String reason) {}

  /** Something else that does not stop the installation, as a sentence that names its package. */
  default void warning(String text) {}
}
