/** JSON text: read into trees with places, written in one canonical layout. */
package io.impscript.converter.json;
