package io.impscript.spec;

/** Words of a package collection. */
@Words(value = "packageCollection", doc = "A named list of packages that recipes share.")
public interface PackageCollectionSpec extends DescribedSpec {
  @Word(
      value =
          "Packages of the collection, by name, or in a block where they need a version or a reason.",
      example = "packages 'gdb', 'strace'")
  void packages(@Doc("names of RPMs") String... names);

  void packages(Block<PackagesSpec> body);

  @Word(value = "Other collections in this one.", example = "packageCollections 'base-tools'")
  void packageCollections(@Doc("names of collections") String... names);

  void packageCollections(Block<PackageCollectionsSpec> body);
}
