package io.impscript.bind;

import io.impscript.model.PackageCollection;
import io.impscript.spec.PackageCollectionSpec;

final class PackageCollectionBinder extends PackageListBinder implements PackageCollectionSpec {
  PackageCollectionBinder(Binding binding, String name) {
    super(binding, name);
  }

  PackageCollection freeze() {
    return new PackageCollection(
        name(), description(), packages(), collections(), version(), metadata(), extras());
  }
}
