/**
 * Image roots: where they lie, who works on them, how a new one takes its place, and paths inside
 * one, resolved as a chroot would and never leading out of it.
 */
package io.impscript.runtime.root;
