package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.ImageGroup;
import io.impscript.model.NodeMap;
import io.impscript.model.PackageCollection;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import java.util.List;
import java.util.function.Function;

/** Names become file and folder names, so they may hold only what is harmless there. */
final class NameRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    Catalog all = view.catalog();
    each(view, Kind.RECIPE, all.recipes(), Recipe::name, found);
    each(view, Kind.PACKAGE_COLLECTION, all.packageCollections(), PackageCollection::name, found);
    each(view, Kind.REPOSITORY, all.repositories(), Repository::name, found);
    each(view, Kind.IMAGE_GROUP, all.imageGroups(), ImageGroup::name, found);
    each(view, Kind.NODE_MAP, all.nodeMaps(), NodeMap::name, found);
  }

  private static <T> void each(
      CatalogView view, Kind kind, List<T> things, Function<T, String> name, Diagnostics found) {
    for (int i = 0; i < things.size(); i++) {
      int index = i;
      String text = name.apply(things.get(i));
      Names.fault(text).ifPresent(fault -> found.add(finding(view, kind, index, text, fault)));
    }
  }

  private static Diagnostic finding(
      CatalogView view, Kind kind, int index, String name, Names.Fault fault) {
    Element element = Element.of(kind, index).part(Part.NAME);
    String title = Suggestions.title(kind);
    String subject =
        name.isEmpty() ? "this " + title + "'s name" : "the " + title + " name " + quoted(name);
    Diagnostic finding =
        view.finding(DiagnosticCode.BAD_NAME, element, subject + " " + fault.text());
    return finding.withHint(fault.hint());
  }

  private static String quoted(String name) {
    return Texts.quoted(name);
  }
}
