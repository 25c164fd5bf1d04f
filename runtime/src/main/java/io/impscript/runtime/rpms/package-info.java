/** RPMs and repositories that are made here: of files beside a script, of folders with packages. */
package io.impscript.runtime.rpms;
