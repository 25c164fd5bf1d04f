package io.impscript.runtime.cli;

import io.impscript.load.Loaded;
import io.impscript.model.Repository;
import io.impscript.runtime.rpms.MadeRepository;
import io.impscript.runtime.rpms.RepositoryOutput;
import io.impscript.runtime.session.AbsolutePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Writes the repositories that scripts make, RPMs and index, beside other outputs. */
final class MadeOutput {
  /** The folder of an output that holds them, each in a folder of its name. */
  private static final String FOLDER = "repos";

  private final Loaded loaded;
  private final OptionalLong epoch;

  MadeOutput(Loaded loaded, OptionalLong epoch) {
    this.loaded = loaded;
    this.epoch = epoch;
  }

  void write(Path out, Consumer<String> tell) throws IOException {
    for (Repository repository : AbsolutePaths.in(loaded).repositories()) {
      if (repository.isMade()) {
        Path parent = out.resolve(FOLDER);
        boolean written = RepositoryOutput.write(MadeRepository.of(repository, epoch), parent);
        tell.accept((written ? "wrote " : "unchanged ") + parent.resolve(repository.name()));
      }
    }
  }
}
