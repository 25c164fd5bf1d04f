/**
 * The words of the language, each declared once: an interface a block, a method a word. Checking,
 * evaluation, the reference page, completion and help all read these declarations through {@link
 * io.impscript.spec.Vocabulary}.
 */
package io.impscript.spec;
