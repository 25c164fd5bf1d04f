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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A name is declared once; a recipe and a collection may share one. */
final class DuplicateNameRule implements CatalogRule {
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
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < things.size(); i++) {
      String text = name.apply(things.get(i));
      Integer earlier = first.putIfAbsent(text, i);
      if (earlier != null) {
        found.add(finding(view, kind, text, i, earlier));
      }
    }
  }

  private static Diagnostic finding(
      CatalogView view, Kind kind, String name, int index, int earlier) {
    String title = Suggestions.title(kind);
    Diagnostic finding =
        view.finding(
                DiagnosticCode.DUPLICATE_NAME,
                Element.of(kind, index).part(Part.NAME),
                title + " " + Texts.quoted(name) + " is declared a second time")
            .withHint("give it another name, or make one declaration of both");
    return view.related(finding, Element.of(kind, earlier).part(Part.NAME), "first declared here");
  }
}
