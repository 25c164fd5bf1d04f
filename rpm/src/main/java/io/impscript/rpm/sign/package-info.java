/** OpenPGP signatures of packages and of repositories' indexes, checked by the JDK's algorithms. */
package io.impscript.rpm.sign;
