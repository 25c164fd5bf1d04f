/** The programs of the host that builds need: what for, whether they are there, how to get them. */
package io.impscript.runtime.tools;
