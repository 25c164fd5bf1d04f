package io.impscript.runtime.pkg;

/** What a line of a package manager's output tells of its progress. */
public sealed interface PackageEvent {
  /** The index of a repository is being read. */
  record Reading(String repository) implements PackageEvent {}

  /**
   * A package is fetched.
   *
   * @param done which one, from 1
   * @param total of how many
   * @param name the package, with its version
   */
  record Fetching(int done, int total, String name) implements PackageEvent {}

  /**
   * A package is installed.
   *
   * @param done which one, from 1
   * @param total of how many
   * @param name the package, with its version
   */
  record Installing(int done, int total, String name) implements PackageEvent {}

  /** A package is checked after all are installed. */
  record Verifying(int done, int total, String name) implements PackageEvent {}

  /** A package is installed, but a script of it failed. */
  record ScriptFailed(String text) implements PackageEvent {}

  /** Something about a package that does not stop the installation, one sentence. */
  record Warned(String text) implements PackageEvent {}
}
