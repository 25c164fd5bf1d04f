/**
 * The package managers of the host, as data: what to write for them, what to call, and what their
 * output means. Nothing here runs a program or touches a file.
 */
package io.impscript.runtime.pkg;
