package io.impscript.runtime.cli;

import io.impscript.load.Loaded;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The recipes that a script is about: its own, or of its includes, that no other recipe takes in.
 */
final class TopRecipes {
  private TopRecipes() {}

  /** Those written in the file itself; where there are none, those of the files it includes. */
  static List<String> of(Loaded loaded, Path file) {
    List<String> own = tops(loaded, file.toString());
    return own.isEmpty() ? tops(loaded, "") : own;
  }

  private static List<String> tops(Loaded loaded, String file) {
    Catalog catalog = loaded.catalog();
    Set<String> takenIn =
        catalog.recipes().stream()
            .flatMap(recipe -> recipe.recipes().stream())
            .map(Reference::name)
            .collect(Collectors.toSet());
    List<String> tops = new ArrayList<>();
    for (int i = 0; i < catalog.recipes().size(); i++) {
      Recipe recipe = catalog.recipes().get(i);
      if (!takenIn.contains(recipe.name()) && isWrittenIn(loaded, i, file)) {
        tops.add(recipe.name());
      }
    }
    return tops;
  }

  private static boolean isWrittenIn(Loaded loaded, int recipe, String file) {
    return loaded
        .places()
        .of(Element.recipe(recipe))
        .filter(span -> file.isEmpty() ? !span.file().contains(":") : span.file().equals(file))
        .isPresent();
  }
}
