/** The embedded engine: image roots filled from repositories of RPMs by ourselves. */
package io.impscript.runtime.engine;
