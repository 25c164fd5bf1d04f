package io.impscript.runtime.port;

import java.io.IOException;

/** Opens the sandbox of this machine. */
@FunctionalInterface
public interface SandboxSource {
  /**
   * Opens it.
   *
   * @throws IOException if there is none, with the reason for a person
   */
  Sandbox open() throws IOException;
}
