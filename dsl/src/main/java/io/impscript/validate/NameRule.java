package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Declaration;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import java.util.List;

/** Names become file and folder names, so they may hold only what is harmless there. */
final class NameRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (Kind kind : Kind.values()) {
      check(view, kind, found);
    }
  }

  private static void check(CatalogView view, Kind kind, Diagnostics found) {
    List<? extends Declaration> all = view.catalog().all(kind);
    for (int i = 0; i < all.size(); i++) {
      int index = i;
      String name = all.get(i).name();
      Names.fault(name).ifPresent(fault -> found.add(finding(view, kind, index, name, fault)));
    }
  }

  private static Diagnostic finding(
      CatalogView view, Kind kind, int index, String name, Names.Fault fault) {
    Element element = Element.of(kind, index).part(Part.NAME);
    String subject =
        name.isEmpty()
            ? "this " + kind.noun() + "'s name"
            : "the " + kind.noun() + " name " + Texts.quoted(name);
    Diagnostic finding =
        view.finding(DiagnosticCode.BAD_NAME, element, subject + " " + fault.text());
    return finding.withHint(fault.hint());
  }
}
