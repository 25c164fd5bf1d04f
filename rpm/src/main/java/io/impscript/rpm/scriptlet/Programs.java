package io.impscript.rpm.scriptlet;

import java.io.IOException;
import java.util.List;

/** Runs programs within the root. */
@FunctionalInterface
public interface Programs {
  /**
   * @return the exit status; 127 if there is no such program
   * @throws IOException if it could not be tried
   */
  int run(List<String> command) throws IOException, InterruptedException;
}
