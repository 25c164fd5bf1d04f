package io.impscript.runtime.cli;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.Stamp;
import io.impscript.converter.files.AtomicFiles;
import io.impscript.converter.imps.ImpsFile;
import io.impscript.converter.nims.NodeMapFormat;
import io.impscript.diag.Checked;
import io.impscript.diag.NearNames;
import io.impscript.load.Loaded;
import io.impscript.model.Catalog;
import io.impscript.model.NodeMap;
import io.impscript.runtime.imgbuilder.MappedImages;
import io.impscript.runtime.imgbuilder.MappedImages.Assignment;
import io.impscript.runtime.root.ImpsPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the script's node maps, one of them with newly built images, under the IMPS root. */
final class MapWriting {
  private final Catalog catalog;
  private final Path folder;
  private final Console console;

  MapWriting(Loaded loaded, ImpsPaths paths, Console console) {
    this.catalog = loaded.catalog();
    this.folder = paths.prefix().resolve(ImpsFile.NODE_MAPS.folder());
    this.console = console;
  }

  /** Refuses, before anything is built, a map that the script does not declare. */
  void require(String name) {
    List<String> known = catalog.nodeMaps().stream().map(NodeMap::name).toList();
    if (!known.contains(name)) {
      throw new CliFailure(
          ExitCode.WRONG_USAGE,
          "there is no node map '" + name + "'",
          NearNames.hint(name, known).orElse("node maps: " + String.join(", ", known)));
    }
  }

  void write(String name, List<Assignment> assignments) throws IOException {
    List<NodeMap> maps =
        catalog.nodeMaps().stream()
            .map(map -> map.name().equals(name) ? assigned(map, assignments) : map)
            .toList();
    Stamp now = Verb.stamp();
    Checked<EmittedFile> file = NodeMapFormat.write(catalog.withNodeMaps(maps), folder, now);
    if (file.value().isEmpty()) {
      throw new CliFailure(
          ExitCode.INPUT_HAS_ERRORS, file.diagnostics().get(0).message(), "the map is unchanged");
    }
    AtomicFiles.writeAll(folder, List.of(file.value().get()));
    console.err().println("mapped in " + folder.resolve(file.value().get().path()));
  }

  private NodeMap assigned(NodeMap map, List<Assignment> assignments) {
    for (String group : MappedImages.unused(map, assignments)) {
      console
          .err()
          .println("note: no node of map '" + map.name() + "' is in group '" + group + "'");
    }
    return MappedImages.assign(map, assignments);
  }
}
