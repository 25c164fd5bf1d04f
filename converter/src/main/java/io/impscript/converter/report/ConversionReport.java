package io.impscript.converter.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a whole conversion did.
 *
 * @param target what was converted to, in words, such as {@code scripts}
 * @param check whether nothing was to be written
 * @param inputs every input, in the order found
 * @param leftAlone files of the folders given that are nothing that converts
 * @param written paths of the files written, below the output folder
 */
public record ConversionReport(
    String target,
    boolean check,
    List<InputReport> inputs,
    List<String> leftAlone,
    List<String> written) {
  public ConversionReport {
    inputs = List.copyOf(inputs);
    leftAlone = List.copyOf(leftAlone);
    written = List.copyOf(written);
  }

  /** Whether everything that the inputs say is in the output. */
  public boolean allCarried() {
    return inputs.stream()
        .map(InputReport::result)
        .allMatch(result -> result == Result.CONVERTED || result == Result.REPAIRED);
  }

  /** How many inputs had each result. */
  public Map<Result, Long> results() {
    return inputs.stream()
        .collect(Collectors.groupingBy(InputReport::result, TreeMap::new, Collectors.counting()));
  }

  /** How many things had each fate. */
  public Map<Fate, Long> fates() {
    return inputs.stream()
        .flatMap(input -> input.items().stream())
        .collect(Collectors.groupingBy(Item::fate, TreeMap::new, Collectors.counting()));
  }

  /** How many repairs were made. */
  public int repairs() {
    return inputs.stream().mapToInt(InputReport::repairCount).sum();
  }
}
