/** Repositories: their metadata read into a compact form, kept, and written. */
package io.impscript.rpm.repo;
