/** Standard scripts, found on the class path without anyone compiling against them. */
package io.impscript.library;
