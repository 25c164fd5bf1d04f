/**
 * From an image root to boot image files: a cpio archive for the kernel's initramfs, a squashfs for
 * netroot, the kernel beside them, and a manifest of it all.
 */
package io.impscript.runtime.pack;
