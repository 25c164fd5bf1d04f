package io.impscript.rpm.scriptlet;

/** Runs the process that a fork makes, to its end. */
@FunctionalInterface
interface Forks {
  void run(Session child);
}
