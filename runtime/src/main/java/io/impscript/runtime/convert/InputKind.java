package io.impscript.runtime.convert;

/** The kinds of inputs that there are readers for. */
enum InputKind {
  /** JSON of recipes, collections, repositories or node maps. */
  SITE_JSON,
  /** YAML of image groups. */
  SITE_YAML,
  /** A Kiwi description: its folder, or its main file. */
  KIWI,
  /** A packed description, as IMS has them. */
  ARCHIVE,
  /** A script of our own. */
  SCRIPT
}
