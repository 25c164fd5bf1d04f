package io.impscript.spec;

/** Words of a packages block. */
@Words(value = "packages", doc = "Packages with their versions and the reasons for them.")
public interface PackagesSpec {
  @Word(
      value = "A package.",
      example =
          "rpm 'sitemon-agent', version: '2.4.1-3', rationale: 'Pinned: 2.5 breaks the collector'")
  void rpm(@Doc("its name") String name, Options.Rpm options);

  @Word(
      value = "A package collection: all its packages.",
      example = "collection 'site-tools', rationale: 'Editors and debuggers'")
  void collection(@Doc("its name") String name, Options.Rationale options);
}
