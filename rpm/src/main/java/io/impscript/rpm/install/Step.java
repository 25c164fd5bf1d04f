package io.impscript.rpm.install;

import io.impscript.rpm.file.PackageHeader;

/** One thing that an installation does, in its turn. */
public sealed interface Step {
  /** The package that it is done for, with version and architecture. */
  String owner();

  /**
   * A package's files are laid.
   *
   * @param number of the package in the order of the transaction, from 0
   */
  record LayFiles(int number, String owner) implements Step {}

  /**
   * A scriptlet or trigger is run.
   *
   * @param stops whether the installation ends if it fails; else that is a warning
   * @param flags whether macros (1) or values of the header (2) are to be put into the program
   * @param header of the package it belongs to
   */
  record Run(Script script, boolean stops, int flags, PackageHeader header) implements Step {
    @Override
    public String owner() {
      return script.owner();
    }
  }
}
