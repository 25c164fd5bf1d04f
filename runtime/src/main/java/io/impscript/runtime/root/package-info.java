/**
 * Where image roots live: built beside their place, swapped in when they are whole, kept apart when
 * a build failed, and cleaned up after a run that was killed.
 */
package io.impscript.runtime.root;
