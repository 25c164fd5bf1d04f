/** Things of a catalog as text for people. */
package io.impscript.runtime.show;
