package io.impscript.bind;

import io.impscript.model.Reference;
import io.impscript.spec.Options;
import io.impscript.spec.PackageCollectionsSpec;

final class PackageCollectionsBinder extends Binder implements PackageCollectionsSpec {
  private final Listing<Reference> collections;

  PackageCollectionsBinder(Binding binding, Marks marks, Listing<Reference> collections) {
    super(binding, marks);
    this.collections = collections;
  }

  @Override
  public void collection(String name, Options.Rationale options) {
    reference(collections, name, options.rationale());
  }
}
