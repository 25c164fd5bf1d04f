package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageCollection;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.VersionConstraint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The same entry twice in one list says nothing more and hides a slip. Two versions of one package
 * are another matter, see {@link PinRule}.
 */
final class DuplicateEntryRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      recipe(view, i, found);
    }
    for (int i = 0; i < view.catalog().packageCollections().size(); i++) {
      collection(view, i, found);
    }
  }

  private static void recipe(CatalogView view, int index, Diagnostics found) {
    Recipe recipe = view.recipe(index);
    Element owner = Element.recipe(index);
    packages(view, owner, recipe.packages(), found);
    names(view, owner.part(Part.PACKAGE_COLLECTIONS), recipe.packageCollections(), found);
    names(view, owner.part(Part.RECIPES), recipe.recipes(), found);
    names(view, owner.part(Part.REPOSITORIES), recipe.repositories(), found);
    list(view, owner.part(Part.POSTBUILD_COPY), recipe.postbuildCopy(), text -> text, found);
    list(view, owner.part(Part.VALID_ARCH), recipe.validArch(), text -> text, found);
  }

  private static void collection(CatalogView view, int index, Diagnostics found) {
    PackageCollection collection = view.collection(index);
    Element owner = Element.of(Kind.PACKAGE_COLLECTION, index);
    packages(view, owner, collection.packages(), found);
    names(view, owner.part(Part.PACKAGE_COLLECTIONS), collection.packageCollections(), found);
  }

  /** A package that is asked for with a version and without one stands twice as well. */
  private static void packages(
      CatalogView view, Element owner, List<PackageRequest> packages, Diagnostics found) {
    Map<String, Integer> first = new HashMap<>();
    for (int item = 0; item < packages.size(); item++) {
      PackageRequest request = packages.get(item);
      String wanted = request.name() + (request.arch().isEmpty() ? "" : "." + request.arch());
      Integer earlier = first.putIfAbsent(wanted, item);
      if (earlier != null && sayTheSame(packages.get(earlier), request)) {
        found.add(finding(view, owner.part(Part.PACKAGES), wanted, item, earlier));
      }
    }
  }

  private static boolean sayTheSame(PackageRequest a, PackageRequest b) {
    return a.version().equals(b.version())
        || a.version().equals(VersionConstraint.ANY)
        || b.version().equals(VersionConstraint.ANY);
  }

  private static void names(
      CatalogView view, Element part, List<Reference> references, Diagnostics found) {
    list(view, part, references, Reference::name, found);
  }

  private static <T> void list(
      CatalogView view, Element part, List<T> entries, Function<T, String> key, Diagnostics found) {
    Map<String, Integer> first = new HashMap<>();
    for (int item = 0; item < entries.size(); item++) {
      String text = key.apply(entries.get(item));
      Integer earlier = first.putIfAbsent(text, item);
      if (earlier != null) {
        found.add(finding(view, part, text, item, earlier));
      }
    }
  }

  private static Diagnostic finding(
      CatalogView view, Element part, String text, int item, int earlier) {
    String message =
        noun(part.part()) + " " + Texts.quoted(text) + " stands twice in " + Owners.of(view, part);
    Diagnostic finding =
        view.finding(DiagnosticCode.DUPLICATE_ENTRY, at(part, item), message)
            .withHint("take one of the two out");
    return view.related(finding, at(part, earlier), "it stands here already");
  }

  private static Element at(Element part, int item) {
    return Element.of(part.kind(), part.index()).part(part.part(), item);
  }

  private static String noun(Part part) {
    return switch (part) {
      case PACKAGES -> "package";
      case PACKAGE_COLLECTIONS -> "package collection";
      case RECIPES -> "recipe";
      case REPOSITORIES -> "repository";
      case VALID_ARCH -> "architecture";
      default -> "file";
    };
  }
}
