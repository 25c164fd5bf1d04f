package io.impscript.syntax;

/** Leaves a construct that cannot be read on; what is wrong has been said by then. */
final class ParseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ParseFailure() {
    super(null, null, false, false);
  }
}
