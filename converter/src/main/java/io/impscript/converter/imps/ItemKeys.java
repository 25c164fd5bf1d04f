package io.impscript.converter.imps;

import java.util.Set;

/** Keys that reader and writer of IMPS objects share. */
final class ItemKeys {
  static final String PACKAGES = "packages";
  static final String PACKAGE_COLLECTIONS = "package_collections";
  static final String RECIPES = "recipes";
  static final String REPOSITORIES = "repositories";
  static final String METADATA = "metadata";

  private static final Set<String> OF_METADATA = Set.of("created", "history");
  private static final Set<String> OF_ITEM = Set.of("name", "rationale");
  private static final Set<String> OF_PACKAGE = Set.of("name", "rationale", "version", "arch");

  private ItemKeys() {}

  /** Gives the name by which an item is told from the others of its list. */
  interface Named<T> {
    String of(T item);
  }

  /** The keys with a meaning inside a thing, by its name as {@link NestedExtras} has it. */
  static Set<String> known(String slot) {
    if (slot.equals(METADATA)) {
      return OF_METADATA;
    }
    return slot.startsWith(PACKAGES + "[") ? OF_PACKAGE : OF_ITEM;
  }
}
