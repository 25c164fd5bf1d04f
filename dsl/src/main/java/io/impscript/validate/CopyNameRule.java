package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The copies of a recipe all land in one folder under their own names, so no two may have the same
 * one. Each recipe has a folder of its own.
 */
final class CopyNameRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      copies(view, i, view.recipe(i).postbuildCopy(), found);
    }
  }

  private static void copies(CatalogView view, int recipe, List<String> copies, Diagnostics found) {
    Map<String, Integer> first = new HashMap<>();
    for (int item = 0; item < copies.size(); item++) {
      String path = copies.get(item);
      Optional<String> name = baseName(path);
      if (name.isPresent()) {
        Integer earlier = first.putIfAbsent(name.get(), item);
        if (earlier != null && !copies.get(earlier).equals(path)) {
          found.add(collision(view, recipe, item, earlier, name.get()));
        }
      } else if (!path.isBlank()) {
        found.add(nameless(view, recipe, item, path));
      }
    }
  }

  /** What a path is called in the folder of copies; empty for {@code /} and {@code a/..}. */
  static Optional<String> baseName(String path) {
    String trimmed = path.replaceAll("/+$", "");
    String name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    return name.isEmpty() || name.equals(".") || name.equals("..")
        ? Optional.empty()
        : Optional.of(name);
  }

  private static Diagnostic collision(
      CatalogView view, int recipe, int item, int earlier, String name) {
    Element element = Element.recipe(recipe).part(Part.POSTBUILD_COPY, item);
    Element other = Element.recipe(recipe).part(Part.POSTBUILD_COPY, earlier);
    String message =
        Owners.of(view, element)
            + " copies two files named "
            + Texts.quoted(name)
            + " into one folder, $IMPS_POSTBUILD_FILES";
    Diagnostic finding =
        view.finding(DiagnosticCode.COPY_COLLISION, element, message)
            .withHint(
                "rename one of them, or copy the folder it lies in and use"
                    + " $IMPS_POSTBUILD_FILES/<folder>/"
                    + Texts.cut(name));
    return view.related(finding, other, "the first of the two");
  }

  private static Diagnostic nameless(CatalogView view, int recipe, int item, String path) {
    Element element = Element.recipe(recipe).part(Part.POSTBUILD_COPY, item);
    String message = "the path " + Texts.quoted(path) + " does not end in a name to copy to";
    return view.finding(DiagnosticCode.BAD_SOURCE, element, message)
        .withHint("name the file or folder itself, such as '/home/crayadm/site'");
  }
}
