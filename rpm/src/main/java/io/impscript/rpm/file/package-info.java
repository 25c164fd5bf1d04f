/** RPM package files: reading them, whoever made them, and writing our own. */
package io.impscript.rpm.file;
