/**
 * What happens to an image root after its packages are installed: files are copied to where
 * commands can use them, commands run in a chroot of the root, and the files go again.
 */
package io.impscript.runtime.postbuild;
