package io.impscript.runtime.compile;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.Stamp;
import io.impscript.converter.groups.GroupsFormat;
import io.impscript.converter.imps.ImpsFormat;
import io.impscript.converter.nims.NodeMapFormat;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Catalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Compiles a valid catalog to files. */
public final class CatalogCompiler {
  private final Stamp now;

  /**
   * @param now the time that new objects state
   */
  public CatalogCompiler(Stamp now) {
    this.now = now;
  }

  /** The targets that a catalog has something for; always IMPS. */
  public static Set<Target> targetsOf(Catalog catalog) {
    Set<Target> targets = EnumSet.of(Target.IMPS);
    if (!catalog.imageGroups().isEmpty()) {
      targets.add(Target.GROUPS);
    }
    if (!catalog.nodeMaps().isEmpty()) {
      targets.add(Target.NIMS);
    }
    return targets;
  }

  /**
   * The files of some targets, to be written into a folder.
   *
   * @param folder where they will go; earlier outputs there give metadata and history
   */
  public Checked<List<EmittedFile>> compile(Catalog catalog, Set<Target> targets, Path folder) {
    Diagnostics found = new Diagnostics();
    List<EmittedFile> files = new ArrayList<>();
    for (Target target : EnumSet.copyOf(targets)) {
      compile(target, catalog, folder, found, files::add);
    }
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(List.copyOf(files), found.sorted());
  }

  private void compile(
      Target target, Catalog catalog, Path folder, Diagnostics found, Consumer<EmittedFile> files) {
    switch (target) {
      case IMPS -> take(ImpsFormat.write(catalog, folder, now), found, list -> list.forEach(files));
      case GROUPS -> take(GroupsFormat.write(catalog), found, files);
      case NIMS -> take(NodeMapFormat.write(catalog, folder, now), found, files);
    }
  }

  private static <T> void take(Checked<T> checked, Diagnostics found, Consumer<T> sink) {
    found.addAll(checked.diagnostics());
    checked.value().ifPresent(sink);
  }
}
