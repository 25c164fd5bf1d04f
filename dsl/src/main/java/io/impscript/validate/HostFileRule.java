package io.impscript.validate;

import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.Repository;
import java.util.List;

/**
 * Files of this machine that recipes and repositories need: there, readable, and of a kind that can
 * be copied. What is not there yet is a warning until something that needs it is built.
 */
final class HostFileRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    Needed needed = new Needed(view, context.built());
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      copies(view, i, context, needed, found);
      kiwiFiles(view, i, context, found);
    }
    for (int i = 0; i < view.catalog().repositories().size(); i++) {
      repository(view, i, context, needed, found);
    }
  }

  private static void copies(
      CatalogView view, int recipe, ValidationContext context, Needed needed, Diagnostics found) {
    List<String> copies = view.recipe(recipe).postbuildCopy();
    for (int item = 0; item < copies.size(); item++) {
      Element element = Element.recipe(recipe).part(Part.POSTBUILD_COPY, item);
      HostFile file = new HostFile(view, context, element, "copy source", copies.get(item));
      file.check(needed.recipe(recipe), false).ifPresent(found::add);
    }
  }

  private static void kiwiFiles(
      CatalogView view, int recipe, ValidationContext context, Diagnostics found) {
    String files = view.recipe(recipe).kiwi().files();
    if (!files.isEmpty()) {
      Element element = Element.recipe(recipe).part(Part.KIWI);
      HostFile folder = new HostFile(view, context, element, "folder of Kiwi's files", files);
      folder.check(false, true).ifPresent(found::add);
    }
  }

  private static void repository(
      CatalogView view, int index, ValidationContext context, Needed needed, Diagnostics found) {
    Repository repository = view.repository(index);
    Element owner = Element.of(Kind.REPOSITORY, index);
    boolean now = needed.repository(index);
    if (isPath(repository.gpgKey())) {
      Element element = owner.part(Part.GPG_KEY);
      HostFile key = new HostFile(view, context, element, "key file", repository.gpgKey());
      key.check(now, false).ifPresent(found::add);
    }
    if (isPath(repository.url())) {
      Element element = owner.part(Part.URL);
      HostFile folder = new HostFile(view, context, element, "repository folder", repository.url());
      folder.check(now, true).ifPresent(found::add);
    }
  }

  private static boolean isPath(String text) {
    return !text.isEmpty() && !RepositoryRule.hasScheme(text);
  }
}
