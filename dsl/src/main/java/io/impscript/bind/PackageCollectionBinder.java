package io.impscript.bind;

import io.impscript.model.Element.Part;
import io.impscript.model.PackageCollection;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.VersionConstraint;
import io.impscript.spec.Block;
import io.impscript.spec.PackageCollectionSpec;
import io.impscript.spec.PackageCollectionsSpec;
import io.impscript.spec.PackagesSpec;

final class PackageCollectionBinder extends DescribedBinder implements PackageCollectionSpec {
  private final Listing<PackageRequest> packages = new Listing<>(Part.PACKAGES, marks());
  private final Listing<Reference> collections = new Listing<>(Part.PACKAGE_COLLECTIONS, marks());

  PackageCollectionBinder(Binding binding, String name) {
    super(binding, name, Recipe.FORM_VERSION);
  }

  @Override
  public void packages(String... names) {
    each(
        names,
        (name, place) ->
            packages.add(new PackageRequest(name, VersionConstraint.ANY, "", ""), place));
  }

  @Override
  public void packages(Block<PackagesSpec> body) {
    body.applyTo(new PackagesBinder(binding(), marks(), packages, collections));
  }

  @Override
  public void packageCollections(String... names) {
    references(collections, names);
  }

  @Override
  public void packageCollections(Block<PackageCollectionsSpec> body) {
    body.applyTo(new PackageCollectionsBinder(binding(), marks(), collections));
  }

  PackageCollection freeze() {
    return new PackageCollection(
        name(),
        description(),
        packages.values(),
        collections.values(),
        version(),
        metadata(),
        extras());
  }
}
