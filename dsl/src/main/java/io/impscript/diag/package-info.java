/**
 * Findings: what is wrong, where, and what to do about it; and the forms in which people read them.
 */
package io.impscript.diag;
