/**
 * Where image roots live, how they come and go, and paths inside them: building beside the old one,
 * locks, publishing by rename, cleaning up after a killed run, and walking a root without ever
 * leaving it.
 */
package io.impscript.runtime.root;
