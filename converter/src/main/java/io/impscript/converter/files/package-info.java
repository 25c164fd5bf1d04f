/** Files on disk: read whole and within limits, written whole or not at all. */
package io.impscript.converter.files;
