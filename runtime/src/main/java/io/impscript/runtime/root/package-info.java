/** Paths inside an image root, resolved as a chroot would and never leading out of it. */
package io.impscript.runtime.root;
