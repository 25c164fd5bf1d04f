package io.impscript.bind;

import io.impscript.model.Reference;
import io.impscript.spec.Options;
import io.impscript.spec.RepositoriesSpec;

final class RepositoriesBinder extends Binder implements RepositoriesSpec {
  private final Listing<Reference> repositories;

  RepositoriesBinder(Binding binding, Marks marks, Listing<Reference> repositories) {
    super(binding, marks);
    this.repositories = repositories;
  }

  @Override
  public void repository(String name, Options.Rationale options) {
    reference(repositories, name, options.rationale());
  }
}
