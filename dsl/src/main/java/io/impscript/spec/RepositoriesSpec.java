package io.impscript.spec;

/** Words of a repositories block. */
@Words(value = "repositories", doc = "Repositories with the reasons for them.")
public interface RepositoriesSpec {
  @Word(value = "A repository.", example = "repository 'site-sles15', rationale: 'Site RPMs'")
  void repository(@Doc("its name") String name, Options.Rationale options);
}
