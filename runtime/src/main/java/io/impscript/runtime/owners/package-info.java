/**
 * Image roots of ordinary users: what their files are meant to be, recorded beside the root, and
 * commands that see and change it.
 */
package io.impscript.runtime.owners;
