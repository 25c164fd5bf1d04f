package io.impscript.runtime.convert;

import java.util.List;

/** Reads inputs of one kind. */
interface PartReader {
  /** Reads all inputs of the kind; one that is bad keeps no other back. */
  ReadParts read(List<FoundInput> inputs);
}
