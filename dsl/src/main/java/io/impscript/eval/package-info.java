/**
 * Evaluates checked scripts: an interpreter with the meaning that Groovy 5 gives the same text.
 * Nothing here can reach a process, file, network, clock or the environment; what values can do is
 * listed in {@link io.impscript.eval.AllowedMethods}. Groovy's own runtime is used only when a
 * method of its library is called.
 */
package io.impscript.eval;
