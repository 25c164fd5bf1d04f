package io.impscript.rpm.install;

/**
 * An edge of the graph of requirements.
 *
 * @param other the package at the other end
 */
final class Need {
  final int other;

  /** Whether a scriptlet needs it: such edges are the last to be given up. */
  boolean strict;

  Need(int other, boolean strict) {
    this.other = other;
    this.strict = strict;
  }
}
