package io.impscript.converter.nims;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.ReadCatalog;
import io.impscript.converter.Stamp;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.imps.ImpsFile;
import io.impscript.converter.imps.ObjectFileReader;
import io.impscript.converter.imps.ObjectFileWriter;
import io.impscript.converter.imps.ParsedFile;
import io.impscript.converter.imps.PreviousFile;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Catalog;
import io.impscript.model.NodeMap;
import io.impscript.model.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The node maps file: one member a map, in it one member a node. */
public final class NodeMapFormat {
  /** The file's name. */
  public static final String FILE = ImpsFile.NODE_MAPS.localName();

  private static final NodeMapForm FORM = new NodeMapForm();

  private NodeMapFormat() {}

  /** Reads a file. */
  public static Checked<ReadCatalog> read(Path path) {
    Checked<SourceText> text = SourceText.read(path);
    return text.value().map(NodeMapFormat::read).orElse(Checked.failed(text.diagnostics()));
  }

  /** Reads a text; what it declares is a catalog of node maps only. */
  public static Checked<ReadCatalog> read(SourceText text) {
    Diagnostics found = new Diagnostics();
    Places.Builder places = Places.builder();
    List<NodeMap> maps = new ObjectFileReader<>(FORM, places, found).read(List.of(text));
    Catalog catalog = new Catalog(List.of(), List.of(), List.of(), List.of(), maps);
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(new ReadCatalog(catalog, places.build()), found.sorted());
  }

  /** Reads files that were parsed elsewhere. Findings about one map do not keep others back. */
  public static Checked<ReadCatalog> readTrees(List<ParsedFile> files) {
    Diagnostics found = new Diagnostics();
    Places.Builder places = Places.builder();
    List<NodeMap> maps = new ObjectFileReader<>(FORM, places, found).readTrees(files);
    Catalog catalog = new Catalog(List.of(), List.of(), List.of(), List.of(), maps);
    return Checked.of(new ReadCatalog(catalog, places.build()), found.sorted());
  }

  /**
   * The file of a catalog's maps, to be written into a folder. An earlier file there gives metadata
   * and history, as with recipes.
   */
  public static Checked<EmittedFile> write(Catalog catalog, Path folder, Stamp now) {
    Diagnostics found = new Diagnostics();
    Optional<SourceText> previous = PreviousFile.read(folder.resolve(FILE), found);
    return write(catalog, previous, now, found);
  }

  /** As {@link #write(Catalog, Path, Stamp)}, with the earlier file given as a text. */
  public static Checked<EmittedFile> write(
      Catalog catalog, Optional<SourceText> previous, Stamp now) {
    return write(catalog, previous, now, new Diagnostics());
  }

  private static Checked<EmittedFile> write(
      Catalog catalog, Optional<SourceText> previous, Stamp now, Diagnostics found) {
    EmittedFile file = new ObjectFileWriter<>(FORM, now, found).write(catalog.nodeMaps(), previous);
    return found.hasErrors() ? Checked.failed(found.sorted()) : Checked.of(file, found.sorted());
  }
}
