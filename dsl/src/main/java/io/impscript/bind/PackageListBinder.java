package io.impscript.bind;

import io.impscript.model.Element.Part;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.VersionConstraint;
import io.impscript.spec.Block;
import io.impscript.spec.PackageCollectionsSpec;
import io.impscript.spec.PackagesSpec;
import java.util.List;

/** The words of recipes and of package collections that ask for packages. */
abstract class PackageListBinder extends DescribedBinder {
  private final Listing<PackageRequest> packages = new Listing<>(Part.PACKAGES, marks());
  private final Listing<Reference> collections = new Listing<>(Part.PACKAGE_COLLECTIONS, marks());

  PackageListBinder(Binding binding, String name) {
    super(binding, name, Recipe.FORM_VERSION);
  }

  public void packages(String... names) {
    each(
        names,
        (name, place) ->
            packages.add(new PackageRequest(name, VersionConstraint.ANY, "", ""), place));
  }

  public void packages(Block<PackagesSpec> body) {
    body.applyTo(new PackagesBinder(binding(), marks(), packages, collections));
  }

  public void packageCollections(String... names) {
    references(collections, names);
  }

  public void packageCollections(Block<PackageCollectionsSpec> body) {
    body.applyTo(new PackageCollectionsBinder(binding(), marks(), collections));
  }

  final List<PackageRequest> packages() {
    return packages.values();
  }

  final List<Reference> collections() {
    return collections.values();
  }
}
