/** What a build resolved to, to the last package: the file that lies beside an image. */
package io.impscript.runtime.lock;
