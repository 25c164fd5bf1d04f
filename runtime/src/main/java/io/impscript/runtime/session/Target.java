package io.impscript.runtime.session;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.Stamp;
import io.impscript.converter.groups.GroupsFormat;
import io.impscript.converter.imps.ImpsFormat;
import io.impscript.converter.nims.NodeMapFormat;
import io.impscript.diag.Checked;
import io.impscript.model.Catalog;
import java.nio.file.Path;
import java.util.List;

/** What a catalog can be written out as. */
public enum Target {
  /** Recipes, package collections and repositories as JSON. */
  IMPS {
    @Override
    Checked<List<EmittedFile>> emit(Catalog catalog, Path folder, Stamp now) {
      return ImpsFormat.write(catalog, folder, now);
    }
  },
  /** Image groups as YAML. */
  GROUPS {
    @Override
    Checked<List<EmittedFile>> emit(Catalog catalog, Path folder, Stamp now) {
      return one(GroupsFormat.write(catalog));
    }
  },
  /** Node maps as JSON. */
  NIMS {
    @Override
    Checked<List<EmittedFile>> emit(Catalog catalog, Path folder, Stamp now) {
      return one(NodeMapFormat.write(catalog, folder, now));
    }
  };

  /**
   * The files, to be written below a folder.
   *
   * @param folder where they will go; files of an earlier run there lend their history
   * @param now the time that new histories state
   */
  abstract Checked<List<EmittedFile>> emit(Catalog catalog, Path folder, Stamp now);

  private static Checked<List<EmittedFile>> one(Checked<EmittedFile> file) {
    return new Checked<>(file.value().map(List::of), file.diagnostics());
  }
}
