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
    RECIPE("recipe", "recipe", "recipes"),
    PACKAGE_COLLECTION("packageCollection", "package collection", "package collections"),
    REPOSITORY("repository", "repository", "repositories"),
    IMAGE_GROUP("imageGroup", "image group", "image groups"),
    NODE_MAP("nodeMap", "node map", "node maps");

    private final String word;
    private final String noun;
    private final String nouns;

    Kind(String word, String noun, String nouns) {
      this.word = word;
      this.noun = noun;
      this.nouns = nouns;
    }

    /** The word of the language that declares one. */
    public String word() {
      return word;
    }

    /** What people are told of one, such as {@code package collection}. */
    public String noun() {
      return noun;
    }

    /** What people are told of several. */
    public String nouns() {
      return nouns;
    }
  }

  /**
   * The parts that have a place of their own. For a node map's parameters, the item is the node;
   * for {@link #KIWI}, it is the number of the element of {@link Kiwi#content()}, from 1 in
   * document order, and 0 for the whole: where its files are said, or the word. The files,
   * relations and scriptlets of a repository's RPMs are numbered through all its RPMs.
   */
  public enum Part {
    SELF,
    NAME,
    DESCRIPTION,
    DIST,
    DEFAULT_ARCH,
    VALID_ARCH,
    PACKAGES,
    PACKAGE_VERSION,
    PACKAGE_ARCH,
    PACKAGE_COLLECTIONS,
    RECIPES,
    REPOSITORIES,
    POSTBUILD_COPY,
    POSTBUILD_CHROOT,
    VERSION,
    METADATA,
    KIWI,
    TYPE,
    ARCH,
    URL,
    MIRRORS,
    METALINK,
    UPDATES,
    PRIORITY,
    GPG_KEY,
    INCLUDES,
    EXCLUDES,
    RPMS,
    RPM_VERSION,
    RPM_RELEASE,
    RPM_ARCH,
    RPM_FILES,
    RPM_FILE_PATH,
    RPM_FILE_MODE,
    RPM_FILE_OWNER,
    RPM_FILE_GROUP,
    RPM_RELATIONS,
    RPM_SCRIPTLETS,
    MEMBERS,
    MEMBER_DEST,
    MEMBER_NETROOT,
    MEMBER_ARCH,
    MEMBER_FORMAT,
    PARTITION,
    NODES,
    NODE_TYPE,
    NODE_IMAGE,
    NODE_PARAMETERS;

    /** The part that this one is a detail of; the item is the same. */
    private Part within() {
      return switch (this) {
        case PACKAGE_VERSION, PACKAGE_ARCH -> PACKAGES;
        case RPM_VERSION, RPM_RELEASE, RPM_ARCH -> RPMS;
        case RPM_FILE_PATH, RPM_FILE_MODE, RPM_FILE_OWNER, RPM_FILE_GROUP -> RPM_FILES;
        case MEMBER_DEST, MEMBER_NETROOT, MEMBER_ARCH, MEMBER_FORMAT -> MEMBERS;
        case NODE_TYPE, NODE_IMAGE, NODE_PARAMETERS -> NODES;
        default -> SELF;
      };
    }
  }

  public static Element of(Kind kind, int index) {
    return new Element(kind, index, Part.SELF, 0);
  }

  public static Element recipe(int index) {
    return of(Kind.RECIPE, index);
  }

  /** The next larger thing that this one is part of; itself for a whole thing. */
  public Element around() {
    Part outer = part.within();
    return new Element(kind, index, outer, outer == Part.SELF ? 0 : item);
  }

  public Element part(Part part) {
    return new Element(kind, index, part, 0);
  }

  public Element part(Part part, int item) {
    return new Element(kind, index, part, item);
  }

  // Written out: those that the compiler makes are linked at the first use, which every start pays.

  /** Spreads positions that follow each other: the tables of large catalogs slow down otherwise. */
  @Override
  public int hashCode() {
    int hash = index * 0x9E3779B1 + item;
    hash = hash * 0x85EBCA6B + part.ordinal() * 8 + kind.ordinal();
    return hash ^ hash >>> 15;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Element element
        && kind == element.kind
        && index == element.index
        && part == element.part
        && item == element.item;
  }
}
