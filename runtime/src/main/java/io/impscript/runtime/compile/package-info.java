/** From a catalog to the files of a target, for whoever wants them: command line or session. */
package io.impscript.runtime.compile;
