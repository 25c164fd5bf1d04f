package io.impscript.runtime.convert;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.report.InputReport;
import io.impscript.converter.report.Item;
import io.impscript.diag.Diagnostic;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Says the name that the user knows where something was read from another place, as from the folder
 * that an archive was unpacked to.
 *
 * @param from the place
 * @param to the name
 */
record Renamed(String from, String to) {
  static final Renamed NOTHING = new Renamed("", "");

  List<Diagnostic> findings(List<Diagnostic> findings) {
    return from.isEmpty() ? findings : findings.stream().map(this::finding).toList();
  }

  private Diagnostic finding(Diagnostic finding) {
    List<Diagnostic.Related> related = new ArrayList<>();
    finding
        .related()
        .forEach(r -> related.add(new Diagnostic.Related(span(r.place()), r.message())));
    return new Diagnostic(
        finding.code(),
        finding.severity(),
        finding.place().map(this::span),
        finding.message().replace(from, to),
        finding.hints().stream().map(hint -> hint.replace(from, to)).toList(),
        related);
  }

  Part part(Part part) {
    if (from.isEmpty()) {
      return part;
    }
    Places.Builder places = Places.builder();
    part.read().places().all().forEach((element, span) -> places.put(element, span(span)));
    ReadCatalog read =
        new ReadCatalog(part.read().catalog(), places.build(), part.read().comments());
    return new Part(
        part.stem(),
        part.single(),
        read,
        part.absolute(),
        part.folders(),
        part.files(),
        part.inputs().stream().map(this::input).toList());
  }

  private InputReport input(InputReport input) {
    List<Item> items = new ArrayList<>();
    for (Item item : input.items()) {
      items.add(new Item(item.fate(), item.what(), item.place().map(this::span), item.reason()));
    }
    return new InputReport(
        input.name(), input.what(), input.findings(), input.repairs(), items, input.outputs());
  }

  private SourceSpan span(SourceSpan span) {
    return new SourceSpan(
        span.file().replace(from, to),
        span.startLine(),
        span.startColumn(),
        span.endLine(),
        span.endColumn());
  }
}
