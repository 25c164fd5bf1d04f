/**
 * OpenPGP signatures of packages and of repositories' indexes: Bouncy Castle reads them, here is
 * decided what they are worth.
 */
package io.impscript.rpm.sign;
