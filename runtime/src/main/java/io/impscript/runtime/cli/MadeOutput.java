package io.impscript.runtime.cli;

import io.impscript.load.Loaded;
import io.impscript.model.Repository;
import io.impscript.runtime.files.FileTrouble;
import io.impscript.runtime.rpms.MadeRepository;
import io.impscript.runtime.rpms.RepositoryOutput;
import io.impscript.runtime.session.AbsolutePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Writes the repositories that scripts make, RPMs and index, beside other outputs. */
final class MadeOutput {
  /** The folder of an output that holds them, each in a folder of its name. */
  private static final String FOLDER = "repos";

  private final List<MadeRepository> made = new ArrayList<>();

  /**
   * Reads the files of the RPMs.
   *
   * @param epoch time of the RPMs, in seconds since 1970
   */
  MadeOutput(Loaded loaded, OptionalLong epoch) throws IOException {
    for (Repository repository : AbsolutePaths.in(loaded).repositories()) {
      if (repository.isMade()) {
        made.add(read(repository, epoch));
      }
    }
  }

  private static MadeRepository read(Repository repository, OptionalLong epoch) throws IOException {
    try {
      return MadeRepository.of(repository, epoch);
    } catch (FileTrouble e) {
      throw new CliFailure(ExitCode.INPUT_HAS_ERRORS, e.getMessage());
    }
  }

  void write(Path out, Consumer<String> tell) throws IOException {
    for (MadeRepository one : made) {
      Path parent = out.resolve(FOLDER);
      boolean written = RepositoryOutput.write(one, parent);
      tell.accept((written ? "wrote " : "unchanged ") + parent.resolve(one.name()));
    }
  }
}
