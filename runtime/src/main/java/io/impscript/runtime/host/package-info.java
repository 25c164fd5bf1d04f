/** Image roots filled by a package manager of the host. */
package io.impscript.runtime.host;
