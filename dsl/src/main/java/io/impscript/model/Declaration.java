package io.impscript.model;

/** A thing that a catalog holds under its name. */
public sealed interface Declaration
    permits Recipe, PackageCollection, Repository, ImageGroup, NodeMap {
  /** The name; others of its kind may wrongly have it, too. */
  String name();

  /** Which list of a catalog it belongs to. */
  Element.Kind kind();
}
