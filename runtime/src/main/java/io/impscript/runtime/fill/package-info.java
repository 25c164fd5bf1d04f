/** Filling image roots with packages, whoever does it: a program of the host, or we ourselves. */
package io.impscript.runtime.fill;
