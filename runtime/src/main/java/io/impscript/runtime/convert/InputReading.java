package io.impscript.runtime.convert;

import io.impscript.converter.cross.KiwiImport;
import io.impscript.runtime.session.Session;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads inputs of all kinds, each by the reader of its kind. */
final class InputReading {
  private final Map<InputKind, PartReader> readers = new EnumMap<>(InputKind.class);
  private final ScriptParts scripts;

  /**
   * @param request what goes with the inputs
   * @param workspace for what has to be unpacked
   */
  InputReading(Session session, ConversionRequest request, Workspace workspace) {
    PartReader site = new SiteParts();
    KiwiImport imports = new KiwiImport();
    readers.put(InputKind.SITE_JSON, site);
    readers.put(InputKind.SITE_YAML, site);
    readers.put(InputKind.KIWI, new KiwiParts(imports));
    readers.put(InputKind.ARCHIVE, new ArchiveParts(imports, request.dictionary(), workspace));
    this.scripts = new ScriptParts(session, request.parameters());
    readers.put(InputKind.SCRIPT, scripts);
  }

  /** Reads all of it; what scripts take along is no input of its own. */
  ReadParts read(FoundInputs found) {
    scripts.load(found.inputs().stream().filter(i -> i.kind() == InputKind.SCRIPT).toList());
    FoundInputs own = found.without(scripts::own);
    Map<PartReader, List<FoundInput>> shares = new LinkedHashMap<>();
    for (FoundInput input : own.inputs()) {
      shares.computeIfAbsent(readers.get(input.kind()), r -> new ArrayList<>()).add(input);
    }
    ReadParts all = own.others();
    for (Map.Entry<PartReader, List<FoundInput>> share : shares.entrySet()) {
      all = all.and(share.getKey().read(share.getValue()));
    }
    return all;
  }
}
