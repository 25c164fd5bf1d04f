package io.impscript.runtime.convert;

import io.impscript.converter.report.InputReport;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader made of its inputs.
 *
 * @param parts what could be read
 * @param refused what could not, with the reasons
 * @param leftAlone what turned out to be nothing that converts
 */
record ReadParts(List<Part> parts, List<InputReport> refused, List<String> leftAlone) {
  ReadParts {
    parts = List.copyOf(parts);
    refused = List.copyOf(refused);
    leftAlone = List.copyOf(leftAlone);
  }

  /** Both together. */
  ReadParts and(ReadParts other) {
    return new ReadParts(
        both(parts, other.parts), both(refused, other.refused), both(leftAlone, other.leftAlone));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
