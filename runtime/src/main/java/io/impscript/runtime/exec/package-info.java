/**
 * Runs external programs: processes that end with us, their output as lines, the log of a build,
 * and the namespaces in which programs work on an image root.
 */
package io.impscript.runtime.exec;
