/**
 * One object for everything that can be asked of scripts; the command line and the REPL stand on
 * it.
 */
package io.impscript.runtime.session;
