package io.impscript.runtime.build;

import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.rpms.MadeRepositories;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Writes the repositories that the script of a build makes, where they are not there yet. */
final class MadeRpms {
  private MadeRpms() {}

  static void provide(BuildPlan plan) throws IOException {
    MadeRepositories store = new MadeRepositories(plan.paths().madeRepositories());
    for (RepositorySource source : plan.repositories()) {
      if (source.declaration().isMade()) {
        Path folder = Path.of(URI.create(source.url()));
        store.provide(folder, source.declaration(), plan.options().environment().epoch());
      }
    }
  }
}
