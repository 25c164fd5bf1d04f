/** The database of installed packages, as rpm keeps it. */
package io.impscript.rpm.db;
