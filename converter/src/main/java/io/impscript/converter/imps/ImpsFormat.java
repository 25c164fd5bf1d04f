package io.impscript.converter.imps;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.ReadCatalog;
import io.impscript.converter.Stamp;
import io.impscript.converter.files.SourceText;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Catalog;
import io.impscript.model.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Image recipes, package collections and repositories as IMPS keeps them in JSON files. */
public final class ImpsFormat {
  private static final RecipeForm RECIPES = new RecipeForm();
  private static final CollectionForm COLLECTIONS = new CollectionForm();
  private static final RepositoryForm REPOSITORIES = new RepositoryForm();
  private static final List<ObjectForm<?>> FORMS = List.of(RECIPES, COLLECTIONS, REPOSITORIES);

  private ImpsFormat() {}

  /**
   * Reads a folder (an IMPS root, a folder of outputs, or one of the {@code .d} folders) or a
   * single file. Nothing is repaired: damaged text is an error with its place.
   */
  public static Checked<ReadCatalog> read(Path path) {
    Diagnostics found = new Diagnostics();
    Map<ImpsFile, List<SourceText>> files = new ImpsFiles(found).find(path);
    if (files.isEmpty() && !found.hasErrors()) {
      String message = "'" + path + "' holds no file of IMPS objects";
      found.add(
          Diagnostic.of(DiagnosticCode.BAD_FORMAT, null, message)
              .withHint("they are named like image_recipes.local.json"));
    }
    return read(files, found);
  }

  /** Reads texts by the kind of object they hold. */
  public static Checked<ReadCatalog> read(Map<ImpsFile, List<SourceText>> files) {
    return read(files, new Diagnostics());
  }

  private static Checked<ReadCatalog> read(
      Map<ImpsFile, List<SourceText>> files, Diagnostics found) {
    Places.Builder places = Places.builder();
    Catalog catalog =
        new Catalog(
            read(RECIPES, files, places, found),
            read(COLLECTIONS, files, places, found),
            read(REPOSITORIES, files, places, found),
            List.of(),
            List.of());
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(new ReadCatalog(catalog, places.build()), found.sorted());
  }

  /**
   * Reads files that were parsed elsewhere, by the kind of object they hold; node maps among them
   * are left to their own format. Findings about single objects do not keep the others back.
   */
  public static Checked<ReadCatalog> readTrees(Map<ImpsFile, List<ParsedFile>> files) {
    Diagnostics found = new Diagnostics();
    Places.Builder places = Places.builder();
    Catalog catalog =
        new Catalog(
            readTrees(RECIPES, files, places, found),
            readTrees(COLLECTIONS, files, places, found),
            readTrees(REPOSITORIES, files, places, found),
            List.of(),
            List.of());
    return Checked.of(new ReadCatalog(catalog, places.build()), found.sorted());
  }

  private static <T> List<T> readTrees(
      ObjectForm<T> form,
      Map<ImpsFile, List<ParsedFile>> files,
      Places.Builder places,
      Diagnostics found) {
    return new ObjectFileReader<>(form, places, found)
        .readTrees(files.getOrDefault(form.file(), List.of()));
  }

  private static <T> List<T> read(
      ObjectForm<T> form,
      Map<ImpsFile, List<SourceText>> files,
      Places.Builder places,
      Diagnostics found) {
    return new ObjectFileReader<>(form, places, found)
        .read(files.getOrDefault(form.file(), List.of()));
  }

  /**
   * The three local files of a catalog, to be written into a folder. Where the folder has them
   * already, an object that did not change keeps its metadata and so its bytes; one that changed
   * gets lines in its history. A catalog with two objects of one name, or an earlier file that
   * cannot be read, is an error.
   *
   * @param folder where the files will go; it need not exist
   * @param now the time that new objects and lines state
   */
  public static Checked<List<EmittedFile>> write(Catalog catalog, Path folder, Stamp now) {
    Diagnostics found = new Diagnostics();
    List<SourceText> previous = new ArrayList<>();
    for (ObjectForm<?> form : FORMS) {
      PreviousFile.read(folder.resolve(form.file().localName()), found).ifPresent(previous::add);
    }
    return write(catalog, previous, now, found);
  }

  /** As {@link #write(Catalog, Path, Stamp)}, with the earlier files given as texts. */
  public static Checked<List<EmittedFile>> write(
      Catalog catalog, List<SourceText> previous, Stamp now) {
    return write(catalog, previous, now, new Diagnostics());
  }

  private static Checked<List<EmittedFile>> write(
      Catalog catalog, List<SourceText> previous, Stamp now, Diagnostics found) {
    List<EmittedFile> files = new ArrayList<>();
    for (ObjectForm<?> form : FORMS) {
      files.add(write(form, catalog, previous, now, found));
    }
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(List.copyOf(files), found.sorted());
  }

  private static <T> EmittedFile write(
      ObjectForm<T> form,
      Catalog catalog,
      List<SourceText> previous,
      Stamp now,
      Diagnostics found) {
    Optional<SourceText> own =
        previous.stream()
            .filter(text -> Path.of(text.file()).endsWith(form.file().localName()))
            .findFirst();
    return new ObjectFileWriter<>(form, now, found).write(form.of(catalog), own);
  }

  /** The objects of a catalog as plain values by file and name, with the metadata they state. */
  public static Map<ImpsFile, Map<String, Object>> objects(Catalog catalog) {
    Map<ImpsFile, Map<String, Object>> all = new EnumMap<>(ImpsFile.class);
    FORMS.forEach(form -> all.put(form.file(), objects(form, catalog)));
    return all;
  }

  private static <T> Map<String, Object> objects(ObjectForm<T> form, Catalog catalog) {
    Map<String, Object> objects = new LinkedHashMap<>();
    form.of(catalog).forEach(object -> objects.put(form.name(object), form.write(object)));
    return objects;
  }

  /** Where a local file belongs below an IMPS root; relative. */
  public static Path placeUnderRoot(ImpsFile file) {
    return Path.of(file.folder(), file.localName());
  }

  /** Whether a folder has any file of these kinds. */
  public static boolean isFolderOf(Path folder) {
    return Files.isDirectory(folder) && !new ImpsFiles(new Diagnostics()).find(folder).isEmpty();
  }
}
