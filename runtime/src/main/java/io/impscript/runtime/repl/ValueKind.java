package io.impscript.runtime.repl;

import io.impscript.spec.BlockWords;
import io.impscript.spec.ImageGroupSpec;
import io.impscript.spec.NodesSpec;
import io.impscript.spec.PackageCollectionSpec;
import io.impscript.spec.PackageCollectionsSpec;
import io.impscript.spec.PackagesSpec;
import io.impscript.spec.RecipeSpec;
import io.impscript.spec.RecipesSpec;
import io.impscript.spec.RepositoriesSpec;
import io.impscript.spec.RepositorySpec;
import io.impscript.spec.ScriptSpec;
import io.impscript.spec.Vocabulary;
import java.util.Map;

/** What the text given to a word names, so that names can be offered. */
enum ValueKind {
  RECIPE,
  COLLECTION,
  REPOSITORY,
  FRAGMENT,
  SCRIPT,
  FILE,
  ARCH,
  DIST,
  NODE_TYPE,
  NONE;

  private static final Map<Class<?>, Map<String, ValueKind>> WORDS =
      Map.of(
          ScriptSpec.class, Map.of("include", SCRIPT, "textOf", FILE),
          RecipeSpec.class,
              Map.of(
                  "recipes", RECIPE,
                  "packageCollections", COLLECTION,
                  "repositories", REPOSITORY,
                  "fragment", FRAGMENT,
                  "postbuildCopy", FILE,
                  "validArch", ARCH,
                  "defaultArch", ARCH,
                  "dist", DIST),
          RecipesSpec.class, Map.of("recipe", RECIPE),
          PackagesSpec.class, Map.of("collection", COLLECTION),
          PackageCollectionSpec.class, Map.of("packageCollections", COLLECTION),
          PackageCollectionsSpec.class, Map.of("collection", COLLECTION),
          RepositoriesSpec.class, Map.of("repository", REPOSITORY),
          RepositorySpec.class,
              Map.of("type", DIST, "arch", ARCH, "updates", REPOSITORY, "gpgKey", FILE),
          ImageGroupSpec.class, Map.of("image", RECIPE),
          NodesSpec.class, Map.of("image", RECIPE, "type", NODE_TYPE));

  private static final Map<String, ValueKind> OPTIONS = Map.of("arch", ARCH, "netroot", RECIPE);

  private static Map<String, ValueKind> words(BlockWords block) {
    return WORDS.entrySet().stream()
        .filter(entry -> Vocabulary.of(entry.getKey()) == block)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Map.of());
  }

  /** What a text at the cursor names. */
  static ValueKind at(CursorContext context) {
    if (context.option().isPresent()) {
      return OPTIONS.getOrDefault(context.option().get(), NONE);
    }
    Map<String, ValueKind> words = words(context.block());
    return context.word().map(word -> words.getOrDefault(word, NONE)).orElse(NONE);
  }
}
