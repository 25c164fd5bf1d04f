package io.impscript.model;

/**
 * Names one thing of a {@link Catalog} by its position, so that its place in the source can be kept
 * beside it. Positions, not names, because two things may wrongly share a name.
 *
 * @param kind which list of the catalog
 * @param index position in that list, from 0
 * @param part which part of the thing; {@link Part#SELF} for the thing itself
 * @param item position within that part where it is a list, else 0
 */
public record Element(Kind kind, int index, Part part, int item) {
  /** The lists of a catalog. */
  public enum Kind {
    RECIPE,
    PACKAGE_COLLECTION,
    REPOSITORY,
    IMAGE_GROUP,
    NODE_MAP
  }

  /**
   * The parts that have a place of their own. For a node map's parameters, the item is the node.
   */
  public enum Part {
    SELF,
    NAME,
    DESCRIPTION,
    DIST,
    DEFAULT_ARCH,
    VALID_ARCH,
    PACKAGES,
    PACKAGE_COLLECTIONS,
    RECIPES,
    REPOSITORIES,
    POSTBUILD_COPY,
    POSTBUILD_CHROOT,
    VERSION,
    METADATA,
    TYPE,
    ARCH,
    URL,
    UPDATES,
    PRIORITY,
    GPG_KEY,
    MEMBERS,
    PARTITION,
    NODES
  }

  public static Element of(Kind kind, int index) {
    return new Element(kind, index, Part.SELF, 0);
  }

  public static Element recipe(int index) {
    return of(Kind.RECIPE, index);
  }

  public Element part(Part part) {
    return new Element(kind, index, part, 0);
  }

  public Element part(Part part, int item) {
    return new Element(kind, index, part, item);
  }
}
