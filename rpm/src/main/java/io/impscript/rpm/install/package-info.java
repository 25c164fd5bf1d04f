/** Installs package files into a root: order, conflicts, files, scriptlets, database. */
package io.impscript.rpm.install;
