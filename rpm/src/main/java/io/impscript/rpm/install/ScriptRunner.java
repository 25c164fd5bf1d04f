package io.impscript.rpm.install;

import java.io.IOException;

/** Runs scriptlets within a root; see {@link Script} for how. */
public interface ScriptRunner {
  /**
   * Why no script can be run here, as a sentence without a full stop; empty if they can. Asked
   * before anything is done.
   */
  default String unavailable() {
    return "";
  }

  /**
   * Runs one to its end.
   *
   * @return its exit status; 127 if the root has no such interpreter, as a shell would say
   * @throws IOException if it could not be tried
   */
  int run(Script script) throws IOException, InterruptedException;
}
