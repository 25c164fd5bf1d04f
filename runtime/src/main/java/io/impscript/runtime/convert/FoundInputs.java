package io.impscript.runtime.convert;

import io.impscript.converter.report.InputReport;
import java.util.List;

/**
 * What was found among the inputs.
 *
 * @param inputs what is likely to convert, in the order found
 * @param refused what was given and is nothing that converts, with the reason
 * @param leftAlone other files of the folders given
 */
record FoundInputs(List<FoundInput> inputs, List<InputReport> refused, List<String> leftAlone) {
  FoundInputs {
    inputs = List.copyOf(inputs);
    refused = List.copyOf(refused);
    leftAlone = List.copyOf(leftAlone);
  }
}
