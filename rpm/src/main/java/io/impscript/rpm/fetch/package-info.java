/**
 * Repositories and packages from the net or the disk: mirrors, retries, and a cache by checksum.
 */
package io.impscript.rpm.fetch;
