package io.impscript.spec;

/** Words of a packageCollections block. */
@Words(value = "packageCollections", doc = "Package collections with the reasons for them.")
public interface PackageCollectionsSpec {
  @Word(
      value = "A package collection: all its packages.",
      example = "collection 'site-tools', rationale: 'Editors and debuggers'")
  void collection(@Doc("its name") String name, Options.Rationale options);
}
