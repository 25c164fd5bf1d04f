package io.impscript.runtime.convert;

import io.impscript.converter.report.InputReport;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was found among the inputs.
 *
 * @param inputs what is likely to convert, in the order found
 * @param refused what was given and is nothing that converts, with the reason
 * @param leftAlone other files of the folders given
 */
record FoundInputs(List<FoundInput> inputs, List<InputReport> refused, List<LeftAlone> leftAlone) {
  FoundInputs {
    inputs = List.copyOf(inputs);
    refused = List.copyOf(refused);
    leftAlone = List.copyOf(leftAlone);
  }

  /** The same without what belongs to something else; its names are free again. */
  FoundInputs without(Predicate<Path> belongs) {
    Stems stems = new Stems();
    return new FoundInputs(
        inputs.stream()
            .filter(input -> input.kind() == InputKind.SCRIPT || !belongs.test(input.path()))
            .map(input -> input.withStem(stems.of(input.kind(), input.relative())))
            .toList(),
        refused.stream().filter(report -> !belongs.test(Path.of(report.name()))).toList(),
        leftAlone.stream().filter(file -> !belongs.test(file.path())).toList());
  }

  /** What is said of what is no input. */
  ReadParts others() {
    return new ReadParts(List.of(), refused, leftAlone.stream().map(LeftAlone::text).toList());
  }
}
