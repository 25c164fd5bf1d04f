/**
 * The interactive session. {@link io.impscript.runtime.repl.ReplServer} answers requests with
 * replies and knows no terminal; {@link io.impscript.runtime.repl.ReplCompleter} knows what can
 * stand at a place of the input; {@link io.impscript.runtime.repl.ReplTerminal} puts both behind a
 * line editor or a pipe.
 */
package io.impscript.runtime.repl;
