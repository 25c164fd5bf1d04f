package io.impscript.converter.imps;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Catalog;
import io.impscript.model.Element.Part;
import io.impscript.model.Metadata;
import io.impscript.model.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An image recipe in JSON. The keys and their order are those of the public sample; {@code
 * postbuild_copy}, as its prose has it, is read as {@code postbuild_copyfiles}.
 */
final class RecipeForm implements ObjectForm<Recipe> {
  private static final String COPY = "postbuild_copyfiles";
  private static final String COPY_IN_PROSE = "postbuild_copy";

  @Override
  public ImpsFile file() {
    return ImpsFile.IMAGE_RECIPES;
  }

  @Override
  public List<Recipe> of(Catalog catalog) {
    return catalog.recipes();
  }

  @Override
  public String name(Recipe recipe) {
    return recipe.name();
  }

  @Override
  public Metadata metadata(Recipe recipe) {
    return recipe.metadata();
  }

  @Override
  public Recipe read(String name, ObjectReader in) {
    return Recipe.named(name)
        .description(in.text("description", Part.DESCRIPTION))
        .dist(in.text("dist", Part.DIST))
        .defaultArch(in.text("default-arch", Part.DEFAULT_ARCH))
        .validArch(in.texts("valid-arch", Part.VALID_ARCH))
        .packages(in.packages())
        .packageCollections(in.references(ItemKeys.PACKAGE_COLLECTIONS, Part.PACKAGE_COLLECTIONS))
        .recipes(in.references(ItemKeys.RECIPES, Part.RECIPES))
        .repositories(in.references(ItemKeys.REPOSITORIES, Part.REPOSITORIES))
        .postbuildCopy(copies(in))
        .postbuildChroot(in.texts("postbuild_chroot", Part.POSTBUILD_CHROOT))
        .version(in.text("version", Part.VERSION))
        .metadata(in.metadata())
        .extras(in.extras())
        .build();
  }

  private static List<String> copies(ObjectReader in) {
    List<String> copies = new ArrayList<>(in.texts(COPY, Part.POSTBUILD_COPY));
    in.fields()
        .place(COPY_IN_PROSE)
        .ifPresent(
            place -> {
              in.fields()
                  .add(
                      Diagnostic.of(
                          DiagnosticCode.REPAIRED,
                          place,
                          "'" + COPY_IN_PROSE + "' is taken as '" + COPY + "'"));
              copies.addAll(in.fields().texts(COPY_IN_PROSE));
            });
    return copies;
  }

  @Override
  public Map<String, Object> write(Recipe recipe) {
    return new ObjectWriter()
        .put("description", recipe.description())
        .put("dist", recipe.dist())
        .put("default-arch", recipe.defaultArch())
        .put("valid-arch", recipe.validArch())
        .packages(recipe.packages())
        .references(ItemKeys.PACKAGE_COLLECTIONS, recipe.packageCollections())
        .references(ItemKeys.RECIPES, recipe.recipes())
        .references(ItemKeys.REPOSITORIES, recipe.repositories())
        .putIfAny("postbuild_chroot", recipe.postbuildChroot())
        .putIfAny(COPY, recipe.postbuildCopy())
        .put("version", recipe.version())
        .metadata(recipe.metadata())
        .with(recipe.extras());
  }
}
