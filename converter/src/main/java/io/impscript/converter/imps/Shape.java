package io.impscript.converter.imps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which keys the objects of one kind have, and of what type their values are.
 *
 * @param texts keys of a text
 * @param lists keys of a list of texts
 * @param items keys of a list of items with a name
 * @param others keys of any other type
 * @param telling keys that no object of another kind has
 */
record Shape(
    Set<String> texts,
    Set<String> lists,
    Set<String> items,
    Set<String> others,
    Set<String> telling) {
  static final String COPY = "postbuild_copyfiles";
  static final String COPY_IN_PROSE = "postbuild_copy";

  private static final Shape RECIPE =
      new Shape(
          Set.of("description", "dist", "default-arch", "version"),
          Set.of("valid-arch", "postbuild_chroot", COPY),
          Set.of("packages", "package_collections", "recipes", "repositories"),
          Set.of(ItemKeys.METADATA),
          Set.of(
              "dist",
              "default-arch",
              "valid-arch",
              "recipes",
              "repositories",
              "postbuild_chroot",
              COPY));

  private static final Shape COLLECTION =
      new Shape(
          Set.of("description", "version"),
          Set.of(),
          Set.of("packages", "package_collections"),
          Set.of(ItemKeys.METADATA),
          Set.of());

  private static final Shape REPOSITORY =
      new Shape(
          Set.of("description", "type", "arch", "url", "updates", "gpg_key", "version"),
          Set.of(),
          Set.of(),
          Set.of("priority", ItemKeys.METADATA),
          Set.of("type", "url", "updates", "gpg_key", "priority"));

  private static final Shape NODE_MAP =
      new Shape(
          Set.of("description", "partition", "version"),
          Set.of(),
          Set.of(),
          Set.of("nodes", ItemKeys.METADATA),
          Set.of("nodes", "partition"));

  private static final Map<ImpsFile, Shape> ALL =
      Map.of(
          ImpsFile.IMAGE_RECIPES, RECIPE,
          ImpsFile.PACKAGE_COLLECTIONS, COLLECTION,
          ImpsFile.REPOSITORIES, REPOSITORY,
          ImpsFile.NODE_MAPS, NODE_MAP);

  static Shape of(ImpsFile kind) {
    return ALL.get(kind);
  }

  /** The key that another spelling of it means; the spelling itself where it is a key. */
  Optional<String> meant(String spelling) {
    if (isKey(spelling)) {
      return Optional.of(spelling);
    } else if (spelling.equals(COPY_IN_PROSE) && lists.contains(COPY)) {
      return Optional.of(COPY);
    }
    String bare = bare(spelling);
    return keys().stream().filter(key -> bare(key).equals(bare)).findFirst();
  }

  private boolean isKey(String spelling) {
    return texts.contains(spelling)
        || lists.contains(spelling)
        || items.contains(spelling)
        || others.contains(spelling);
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>(texts);
    keys.addAll(lists);
    keys.addAll(items);
    keys.addAll(others);
    return keys;
  }

  private static String bare(String key) {
    return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }
}
