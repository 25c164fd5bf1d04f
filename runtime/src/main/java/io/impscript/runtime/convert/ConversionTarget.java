package io.impscript.runtime.convert;

import java.util.List;

/** Makes files of what was read. */
interface ConversionTarget {
  /** What is made, in words. */
  String name();

  /** The files of each part, read again and compared; a part that fails keeps no other back. */
  List<Outcome> emit(List<Part> parts);
}
