/** The command line: one class a verb, nothing but arguments, exit codes and text for people. */
package io.impscript.runtime.cli;
