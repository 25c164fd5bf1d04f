package io.impscript.runtime.pkg;

import io.impscript.runtime.port.Command;

/**
 * One call on the way to a filled image root. The calls are made in order, each in a sandbox beside
 * the root; the first that fails ends the installation.
 *
 * @param what in a few words, such as {@code reading the repositories}
 * @param command the call
 * @param readsIndexes whether every repository's index must lie in the caches afterwards
 */
public record InstallStep(String what, Command command, boolean readsIndexes) {
  /** A call after which nothing is to be looked at. */
  public InstallStep(String what, Command command) {
    this(what, command, false);
  }
}
