/** Checksums. */
package io.impscript.digest;
