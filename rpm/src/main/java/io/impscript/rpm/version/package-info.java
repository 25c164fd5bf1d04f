/** Versions as RPM compares them, and relations between them. */
package io.impscript.rpm.version;
