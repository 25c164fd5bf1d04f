package io.impscript.rpm.file;

/** The kinds of dependencies that a package names, each three entries of its header. */
public enum Relation {
  PROVIDES(Tag.PROVIDE_NAME, Tag.PROVIDE_FLAGS, Tag.PROVIDE_VERSION),
  REQUIRES(Tag.REQUIRE_NAME, Tag.REQUIRE_FLAGS, Tag.REQUIRE_VERSION),
  CONFLICTS(Tag.CONFLICT_NAME, Tag.CONFLICT_FLAGS, Tag.CONFLICT_VERSION),
  OBSOLETES(Tag.OBSOLETE_NAME, Tag.OBSOLETE_FLAGS, Tag.OBSOLETE_VERSION),
  RECOMMENDS(Tag.RECOMMEND_NAME),
  SUGGESTS(Tag.SUGGEST_NAME),
  SUPPLEMENTS(Tag.SUPPLEMENT_NAME),
  ENHANCES(Tag.ENHANCE_NAME);

  final int name;
  final int flags;
  final int version;

  /** The weak ones have their three entries in a row: name, version, flags. */
  Relation(int name) {
    this(name, name + 2, name + 1);
  }

  Relation(int name, int flags, int version) {
    this.name = name;
    this.flags = flags;
    this.version = version;
  }
}
