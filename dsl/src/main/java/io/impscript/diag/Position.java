package io.impscript.diag;

import io.impscript.model.SourceSpan;

/** Writes a place as {@code file:line:column}. */
final class Position {
  private Position() {}

  static String of(SourceSpan span) {
    return Printable.of(span.file()) + ":" + span.startLine() + ":" + span.startColumn();
  }
}
