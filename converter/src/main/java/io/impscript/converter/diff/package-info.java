/** Compares what two sources declare, by meaning: formats, order and places play no part. */
package io.impscript.converter.diff;
