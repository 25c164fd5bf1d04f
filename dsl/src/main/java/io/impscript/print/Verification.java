package io.impscript.print;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.load.LoadRequest;
import io.impscript.load.Loaded;
import io.impscript.load.MemorySources;
import io.impscript.load.ScriptLoader;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Loads what was printed again, and compares it with what was to be said. */
final class Verification {
  private Verification() {}

  static Checked<Printed> check(Pages pages) {
    ScriptLoader loader = new ScriptLoader(List.of(), new MemorySources(pages.files()));
    Checked<Loaded> loaded = loader.load(new LoadRequest(List.of(Path.of(pages.main())), Map.of()));
    if (loaded.value().isEmpty()) {
      return Checked.failed(unread(pages, loaded.diagnostics()));
    }
    Loaded again = loaded.value().get();
    return again.catalog().equals(pages.catalog())
        ? Checked.of(new Printed(pages.main(), pages.files(), again), loaded.diagnostics())
        : Checked.failed(differing(pages.catalog(), again.catalog()));
  }

  private static List<Diagnostic> unread(Pages pages, List<Diagnostic> found) {
    return found.stream()
        .filter(Diagnostic::isError)
        .map(finding -> fault(where(pages, finding), finding.message()))
        .distinct()
        .toList();
  }

  private static String where(Pages pages, Diagnostic finding) {
    return finding
        .place()
        .flatMap(place -> pages.at(place.file(), place.startLine()))
        .map(element -> named(pages.catalog(), element))
        .orElse("the catalog");
  }

  private static List<Diagnostic> differing(Catalog wanted, Catalog got) {
    List<Diagnostic> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<?> before = wanted.all(kind);
      List<?> after = got.all(kind);
      for (int i = 0; i < before.size(); i++) {
        Object read = i < after.size() ? after.get(i) : null;
        if (!before.get(i).equals(read)) {
          String what = named(wanted, Element.of(kind, i));
          found.add(fault(what, difference(before.get(i), read)));
        }
      }
    }
    return found;
  }

  private static String difference(Object wanted, Object read) {
    if (read == null) {
      return "it would not be read at all";
    }
    for (RecordComponent component : wanted.getClass().getRecordComponents()) {
      if (!Objects.equals(value(component, wanted), value(component, read))) {
        return "its " + component.getName() + " would be read otherwise";
      }
    }
    return "it would be read otherwise";
  }

  private static Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Diagnostic fault(String what, String why) {
    return Diagnostic.of(
            DiagnosticCode.UNPRINTABLE, null, what + " cannot be said in a script: " + why)
        .withHint("nothing was written; this is a fault of Impscript, please report it");
  }

  private static String named(Catalog catalog, Element element) {
    String name = catalog.declaration(element).name();
    return element.kind().noun() + " " + Quoted.onOneLine(name);
  }
}
