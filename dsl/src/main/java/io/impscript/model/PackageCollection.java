package io.impscript.model;

import java.util.List;

/**
 * A named list of packages that recipes share.
 *
 * @param name the collection's name
 * @param description what it is for; empty where not said
 * @param packages RPMs in it
 * @param packageCollections other collections in it
 * @param version version of the collection's form, see {@link Recipe#FORM_VERSION}
 * @param metadata when it was made and what happened to it
 * @param extras what a legacy file said beyond all this
 */
public record PackageCollection(
    String name,
    String description,
    List<PackageRequest> packages,
    List<Reference> packageCollections,
    String version,
    Metadata metadata,
    Extras extras)
    implements Declaration {
  public PackageCollection {
    packages = List.copyOf(packages);
    packageCollections = List.copyOf(packageCollections);
  }

  @Override
  public Element.Kind kind() {
    return Element.Kind.PACKAGE_COLLECTION;
  }
}
