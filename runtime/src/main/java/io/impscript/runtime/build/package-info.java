/** Carries out build plans: the order of things, the events on the way, and what failures mean. */
package io.impscript.runtime.build;
