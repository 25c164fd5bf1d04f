/**
 * What the words do: one binder for each interface of {@link io.impscript.spec}, collecting what is
 * said in a block and freezing it to a record of the model, with the places beside it.
 */
package io.impscript.bind;
