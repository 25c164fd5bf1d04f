package io.impscript.runtime.cli;

import io.impscript.converter.EmittedFile;
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
import java.util.Optional;

/** Writes the script's node maps, one of them with newly built images, under the IMPS root. */
final class MapWriting {
  private final Catalog catalog;
  private final Path folder;
  private final Findings findings;
  private final Console console;

  MapWriting(Loaded loaded, ImpsPaths paths, Findings findings, Console console) {
    this.catalog = loaded.catalog();
    this.folder = paths.prefix().resolve(ImpsFile.NODE_MAPS.folder());
    this.findings = findings;
    this.console = console;
  }

  /**
   * Refuses, before anything is built, a map that the script does not declare.
   *
   * @return whether maps can be written, beside what their file has now; why not is printed
   */
  boolean permits(String name) {
    List<String> known = catalog.nodeMaps().stream().map(NodeMap::name).toList();
    if (!known.contains(name)) {
      throw new CliFailure(
          ExitCode.WRONG_USAGE,
          "there is no node map '" + name + "'",
          NearNames.hint(name, known).orElse("node maps: " + String.join(", ", known)));
    }
    return file(catalog).isPresent();
  }

  /**
   * Writes them.
   *
   * @return whether they are written; why not is printed
   */
  boolean write(String name, List<Assignment> assignments) throws IOException {
    List<NodeMap> maps =
        catalog.nodeMaps().stream()
            .map(map -> map.name().equals(name) ? assigned(map, assignments) : map)
            .toList();
    Optional<EmittedFile> file = file(catalog.withNodeMaps(maps));
    if (file.isPresent()) {
      AtomicFiles.writeAll(folder, List.of(file.get()));
      console.err().println("mapped in " + folder.resolve(file.get().path()));
    }
    return file.isPresent();
  }

  private Optional<EmittedFile> file(Catalog wanted) {
    Checked<EmittedFile> file = NodeMapFormat.write(wanted, folder, Verb.stamp());
    if (file.value().isEmpty()) {
      findings.print(file.diagnostics());
    }
    return file.value();
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
