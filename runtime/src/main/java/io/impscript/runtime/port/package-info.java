/** The outside world as the runtime sees it: plain interfaces and values, no implementation. */
package io.impscript.runtime.port;
