package io.impscript.rpm.install;

import io.impscript.rpm.file.Installation;

/** What becomes of one file of a package. */
enum Fate {
  /** It is laid. */
  CREATE(Installation.NORMAL),
  /** Another package of the transaction has laid the same. */
  SHARED(Installation.NORMAL),
  /** It belongs to the package, but is not in it. */
  GHOST(Installation.NORMAL),
  /** Another word size's file has the place. */
  WRONG_COLOR(Installation.WRONG_COLOR),
  /** Documentation that is not wanted. */
  LEFT_OUT(Installation.NOT_INSTALLED),
  /** What is there is kept under another name: {@code .rpmorig}. */
  BACKUP(Installation.NORMAL),
  /** What is there stays, the package's comes beside it: {@code .rpmnew}. */
  BESIDE(Installation.NORMAL);

  final byte state;

  Fate(byte state) {
    this.state = state;
  }

  boolean isLaid() {
    return this == CREATE || this == BACKUP || this == BESIDE;
  }
}
