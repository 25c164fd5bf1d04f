package io.impscript.runtime.repl;

import io.impscript.spec.BlockWords;

/** One open bracket or string of a text, with what is known of the statement inside. */
final class Frame {
  /** The bracket or quote that opened it; empty for the text itself. */
  final String opener;

  /** The words of the block around. */
  final BlockWords block;

  /** The first name of the statement, or of the call whose parenthesis this is. */
  String head = "";

  /** The name before a colon, while its value is awaited. */
  String option = "";

  /** Whether a statement begins here. */
  boolean atStart = true;

  /** Offset of a string's first character. */
  final int contentStart;

  Frame(String opener, BlockWords block, int contentStart) {
    this.opener = opener;
    this.block = block;
    this.contentStart = contentStart;
  }

  boolean isString() {
    return opener.startsWith("'") || opener.startsWith("\"");
  }

  /** Whether line ends separate statements in it. */
  boolean holdsStatements() {
    return opener.isEmpty() || opener.endsWith("{");
  }

  void startStatement() {
    head = "";
    option = "";
    atStart = true;
  }
}
