package io.impscript.runtime.repl;

import io.impscript.diag.Diagnostic;
import io.impscript.syntax.ScriptParser;

/** Tells input that more lines could make whole from input that is wrong. */
final class Incomplete {
  private Incomplete() {}

  /** Whether the parser finds fault with a text of which something is still open. */
  static boolean is(String text) {
    return CursorScanner.isOpen(text)
        && ScriptParser.parse("input", text).diagnostics().stream().anyMatch(Diagnostic::isError);
  }
}
