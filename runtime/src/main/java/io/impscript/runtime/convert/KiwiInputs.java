package io.impscript.runtime.convert;

import io.impscript.converter.kiwi.KiwiDescription;
import io.impscript.converter.kiwi.KiwiFormat;
import io.impscript.diag.Checked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The descriptions of a run, told from files that others of them include.
 *
 * @param own the descriptions proper, in order
 * @param included the others, as reports name them
 */
record KiwiInputs(List<Read> own, List<String> included) {
  /** An input and what was read of it. */
  record Read(FoundInput input, Checked<KiwiDescription> description) {
    /** Its main file; the input itself where nothing could be read. */
    Path main() {
      return description
          .value()
          .map(read -> read.folder().resolve(read.mainFile()))
          .orElse(input.path().toAbsolutePath().normalize());
    }

    private List<Path> includes() {
      return description.value().map(KiwiFormat::included).orElse(List.of());
    }
  }

  static KiwiInputs of(List<FoundInput> inputs) {
    List<Read> all =
        inputs.stream().map(input -> new Read(input, KiwiFormat.read(input.path()))).toList();
    Map<Path, Read> includers = new LinkedHashMap<>();
    for (Read each : all) {
      // Of files that include each other, the first one is the description.
      if (!includers.containsKey(each.main())) {
        each.includes().forEach(path -> includers.putIfAbsent(path, each));
        includers.remove(each.main(), each);
      }
    }
    List<Read> own = new ArrayList<>();
    List<String> included = new ArrayList<>();
    for (Read each : all) {
      Read by = includers.get(each.main());
      if (by == null) {
        own.add(each);
      } else {
        included.add(each.input().name() + " (included by " + by.main().getFileName() + ")");
      }
    }
    return new KiwiInputs(List.copyOf(own), List.copyOf(included));
  }

  /** The main files of all descriptions. */
  Set<Path> mains() {
    return own.stream()
        .filter(each -> each.description().value().isPresent())
        .map(Read::main)
        .collect(Collectors.toSet());
  }
}
