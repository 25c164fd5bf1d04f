package io.impscript.runtime.session;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.Stamp;
import io.impscript.converter.cross.ImpsSideFile;
import io.impscript.converter.cross.KiwiDefaults;
import io.impscript.converter.cross.KiwiExport;
import io.impscript.converter.cross.KiwiFolder;
import io.impscript.converter.cross.KiwiOptions;
import io.impscript.converter.files.SourceText;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.SourceLookup;
import io.impscript.library.ScriptLibrary;
import io.impscript.load.FileSources;
import io.impscript.load.LoadRequest;
import io.impscript.load.Loaded;
import io.impscript.load.ScriptLoader;
import io.impscript.model.Catalog;
import io.impscript.stdlib.StandardScripts;
import io.impscript.validate.CatalogValidator;
import io.impscript.validate.MergedRecipe;
import io.impscript.validate.RecipeResolver;
import io.impscript.validate.ResolvedRecipe;
import io.impscript.validate.ScriptFolders;
import io.impscript.validate.ValidationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads, checks, resolves and compiles scripts; keeps nothing between two questions. */
public final class Session {
  private final List<ScriptLibrary> libraries;
  private final ScriptLoader loader;
  private final CatalogValidator validator = new CatalogValidator();

  public Session(List<ScriptLibrary> libraries) {
    this.libraries = List.copyOf(libraries);
    this.loader = new ScriptLoader(this.libraries, new FileSources());
  }

  /** A session over the files of this machine and the standard scripts. */
  public static Session standard() {
    // Named, not looked up: the look-up opens every jar of the class path, at every start.
    return new Session(List.of(new StandardScripts()));
  }

  /** The texts of scripts, to be quoted beside findings. */
  public SourceLookup sources() {
    return new QuotedSources(libraries);
  }

  /** Loads scripts and applies every rule; the value is there where scripts could be evaluated. */
  public Checked<Loaded> check(LoadRequest request) {
    return validated(load(request), Set.of());
  }

  /** Loads scripts without applying the rules over the whole catalog. */
  public Checked<Loaded> load(LoadRequest request) {
    return loader.load(request);
  }

  /**
   * What was loaded, with the findings of every rule.
   *
   * @param built recipes to be built: what they need and is not there is an error then
   */
  public Checked<Loaded> validated(Checked<Loaded> loaded, Set<String> built) {
    return validated(loaded, ValidationContext.check().building(built));
  }

  /**
   * What was loaded, with the findings of every rule.
   *
   * @param context what for; the folders of the scripts are added here
   */
  public Checked<Loaded> validated(Checked<Loaded> loaded, ValidationContext context) {
    if (loaded.value().isEmpty()) {
      return loaded;
    }
    List<Diagnostic> all = validate(loaded.value().get(), loaded.diagnostics(), context);
    return Checked.of(loaded.value().get(), all);
  }

  /** Applies every rule to what has been loaded elsewhere. */
  public List<Diagnostic> validate(Loaded loaded) {
    return validate(loaded, List.of(), ValidationContext.check());
  }

  private List<Diagnostic> validate(
      Loaded loaded, List<Diagnostic> before, ValidationContext context) {
    return validator.validateAfter(
        before, loaded.catalog(), loaded.places(), context.withFolders(folders(loaded)));
  }

  /** Relative paths start from where a script really lies, whatever name it was loaded by. */
  public static ScriptFolders folders(Loaded loaded) {
    Map<String, Path> known = new HashMap<>();
    loaded.inputs().forEach(input -> known.put(input.name(), input.path()));
    return ScriptFolders.with(Path.of(""), known);
  }

  /** A recipe with its sub-recipes merged in. */
  public Checked<ResolvedRecipe> resolve(Loaded loaded, String recipe, Optional<String> arch) {
    return new RecipeResolver(folders(loaded))
        .resolve(loaded.catalog(), loaded.places(), recipe, arch);
  }

  /** A recipe with everything that it takes in and from where. */
  public Checked<MergedRecipe> merge(Loaded loaded, String recipe) {
    return new RecipeResolver().merge(loaded.catalog(), loaded.places(), recipe);
  }

  /** The Kiwi description of a recipe, not yet written, or what stands in the way. */
  public Checked<KiwiFolder> describe(Loaded loaded, String recipe, KiwiOptions options) {
    return new KiwiExport(
            loaded.catalog(), loaded.places(), folders(loaded), kiwiDefaults(), options)
        .export(recipe);
  }

  /** What the libraries know of how Kiwi builds distributions. */
  public KiwiDefaults kiwiDefaults() {
    for (ScriptLibrary library : libraries) {
      Optional<String> table = library.table("kiwi");
      if (table.isPresent()) {
        String name = library.scheme() + ":kiwi.yaml";
        return KiwiDefaults.read(new SourceText(name, table.get()))
            .value()
            .orElseThrow(() -> new IllegalStateException(name + " is damaged"));
      }
    }
    return KiwiDefaults.NONE;
  }

  /** The files of a target, not yet written. */
  public Checked<List<EmittedFile>> compile(Loaded loaded, Target target, Path folder, Stamp now) {
    Catalog catalog = AbsolutePaths.in(loaded);
    // An earlier side file that stayed would speak of recipes that are no longer what it knows.
    boolean aside =
        ImpsSideFile.isNeeded(catalog) || Files.exists(folder.resolve(ImpsSideFile.NAME));
    return target == Target.IMPS && aside
        ? new KiwiLeftAside(loaded, catalog, folder).emit(now)
        : target.emit(catalog, folder, now);
  }
}
