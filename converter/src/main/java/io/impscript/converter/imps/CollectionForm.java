package io.impscript.converter.imps;

import io.impscript.model.Catalog;
import io.impscript.model.Element.Part;
import io.impscript.model.Metadata;
import io.impscript.model.PackageCollection;
import java.util.List;
import java.util.Map;

/** A package collection in JSON, after the pattern of the recipe. */
final class CollectionForm implements ObjectForm<PackageCollection> {
  @Override
  public ImpsFile file() {
    return ImpsFile.PACKAGE_COLLECTIONS;
  }

  @Override
  public List<PackageCollection> of(Catalog catalog) {
    return catalog.packageCollections();
  }

  @Override
  public String name(PackageCollection collection) {
    return collection.name();
  }

  @Override
  public Metadata metadata(PackageCollection collection) {
    return collection.metadata();
  }

  @Override
  public PackageCollection read(String name, ObjectReader in) {
    return new PackageCollection(
        name,
        in.text("description", Part.DESCRIPTION),
        in.packages(),
        in.references(ItemKeys.PACKAGE_COLLECTIONS, Part.PACKAGE_COLLECTIONS),
        in.text("version", Part.VERSION),
        in.metadata(),
        in.extras());
  }

  @Override
  public Map<String, Object> write(PackageCollection collection) {
    return new ObjectWriter()
        .put("description", collection.description())
        .packages(collection.packages())
        .references(ItemKeys.PACKAGE_COLLECTIONS, collection.packageCollections())
        .put("version", collection.version())
        .metadata(collection.metadata())
        .with(collection.extras());
  }
}
