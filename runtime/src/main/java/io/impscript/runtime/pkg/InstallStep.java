package io.impscript.runtime.pkg;

import io.impscript.runtime.port.Command;

/**
 * One call on the way to a filled image root. The calls are made in order, in a sandbox beside the
 * root unless they read indexes; the first that fails ends the installation.
 *
 * @param what in a few words, such as {@code reading the repositories}
 * @param command the call
 * @param readsIndexes whether it does nothing but read the repositories, every index of which must
 *     lie in the caches afterwards
 */
public record InstallStep(String what, Command command, boolean readsIndexes) {
  /** A call after which nothing is to be looked at. */
  public InstallStep(String what, Command command) {
    this(what, command, false);
  }
}
