package io.impscript.converter.cross;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.imps.ImpsFile;
import io.impscript.converter.imps.ImpsFormat;
import io.impscript.converter.json.JsonPrinter;
import io.impscript.diag.Checked;
import io.impscript.model.Catalog;
import io.impscript.model.Kiwi;
import io.impscript.model.Recipe;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recipes, collections and repositories as plain values: in the form of their IMPS files, and
 * beside them what recipes say for Kiwi.
 */
final class CatalogJson {
  private static final String KIWI = "kiwi";
  private static final List<ImpsFile> FILES =
      List.of(ImpsFile.IMAGE_RECIPES, ImpsFile.PACKAGE_COLLECTIONS, ImpsFile.REPOSITORIES);

  private CatalogJson() {}

  static Map<String, Object> write(Catalog catalog) {
    Map<String, Object> map = new LinkedHashMap<>();
    ImpsFormat.objects(catalog).forEach((file, objects) -> map.put(key(file), objects));
    Map<String, Object> kiwi = new LinkedHashMap<>();
    for (Recipe recipe : catalog.recipes()) {
      if (!recipe.kiwi().isEmpty()) {
        kiwi.put(recipe.name(), MarkupJson.write(recipe.kiwi()));
      }
    }
    map.put(KIWI, kiwi);
    return map;
  }

  /**
   * The catalog that values were written from.
   *
   * @throws IllegalArgumentException or {@link ClassCastException} if they are of another form
   */
  static Catalog read(Map<?, ?> map) {
    Map<ImpsFile, List<SourceText>> texts = new EnumMap<>(ImpsFile.class);
    for (ImpsFile file : FILES) {
      Object objects = map.containsKey(key(file)) ? map.get(key(file)) : Map.of();
      texts.put(file, List.of(new SourceText(file.localName(), JsonPrinter.print(objects))));
    }
    Checked<ReadCatalog> read = ImpsFormat.read(texts);
    Catalog plain =
        read.value().map(ReadCatalog::catalog).orElseThrow(IllegalArgumentException::new);
    Map<?, ?> kiwi = map.containsKey(KIWI) ? (Map<?, ?>) map.get(KIWI) : Map.of();
    return new Catalog(
        plain.recipes().stream().map(recipe -> with(recipe, kiwi)).toList(),
        plain.packageCollections(),
        plain.repositories(),
        List.of(),
        List.of());
  }

  private static Recipe with(Recipe recipe, Map<?, ?> kiwi) {
    Object own = kiwi.get(recipe.name());
    return recipe.withKiwi(own == null ? Kiwi.NONE : MarkupJson.kiwi((Map<?, ?>) own));
  }

  private static String key(ImpsFile file) {
    return file.folderName().replace(".d", "");
  }
}
