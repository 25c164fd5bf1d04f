package io.impscript.converter.cross;

import io.impscript.converter.cross.PostBuildSection.Steps;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.kiwi.KiwiFormat;
import io.impscript.converter.kiwi.Misfit;
import io.impscript.converter.report.Item;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import io.impscript.model.Kiwi;
import io.impscript.model.PackageRequest;
import io.impscript.model.Places;
import io.impscript.validate.MergedRecipe;
import io.impscript.validate.RecipeResolver;
import io.impscript.validate.ResolvedRecipe;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import io.impscript.validate.ScriptFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes Kiwi descriptions of recipes. What a recipe says for Kiwi is the description, and its plain
 * words are put into it; a recipe that says nothing for Kiwi becomes a complete description by the
 * defaults of its distribution.
 */
public final class KiwiExport {
  private final Catalog catalog;
  private final Places places;
  private final ScriptFolders folders;
  private final KiwiDefaults defaults;
  private final KiwiOptions options;
  private final List<TreeMember> beside;

  /**
   * @param folders where the scripts lie that relative paths start from
   */
  public KiwiExport(
      Catalog catalog,
      Places places,
      ScriptFolders folders,
      KiwiDefaults defaults,
      KiwiOptions options) {
    this(catalog, places, folders, defaults, options, List.of());
  }

  private KiwiExport(
      Catalog catalog,
      Places places,
      ScriptFolders folders,
      KiwiDefaults defaults,
      KiwiOptions options,
      List<TreeMember> beside) {
    this.catalog = catalog;
    this.places = places;
    this.folders = folders;
    this.defaults = defaults;
    this.options = options;
    this.beside = List.copyOf(beside);
  }

  /** The same where files that the recipes name are not on disk yet, by paths from the script. */
  public KiwiExport with(List<TreeMember> files) {
    return new KiwiExport(catalog, places, folders, defaults, options, files);
  }

  /** The description of one recipe, or what stands in the way. */
  public Checked<KiwiFolder> export(String recipe) {
    RecipeResolver resolver = new RecipeResolver(folders);
    Checked<MergedRecipe> merged = resolver.merge(catalog, places, recipe);
    Checked<ResolvedRecipe> resolved = resolver.resolve(catalog, places, recipe, Optional.empty());
    if (merged.value().isEmpty() || resolved.value().isEmpty()) {
      return Checked.failed(resolved.diagnostics());
    }
    return new Run(merged.value().get(), resolved.value().get()).export();
  }

  /** One recipe's way. */
  private final class Run {
    private final MergedRecipe merged;
    private final ResolvedRecipe resolved;
    private final PlainWords words;
    private final Diagnostics found = new Diagnostics();
    private final DescriptionFiles files =
        new DescriptionFiles(catalog, places, folders, beside, found);

    Run(MergedRecipe merged, ResolvedRecipe resolved) {
      this.merged = merged;
      this.resolved = resolved;
      this.words =
          new PlainWords(
              merged.recipe().name(),
              merged.recipe().description(),
              resolved.packages().stream().map(WantedPackage::request).toList(),
              resolved.repositories());
    }

    Checked<KiwiFolder> export() {
      Kiwi said = KiwiBlocks.merged(merged);
      Optional<KiwiDefaults.Entry> entry = defaults.of(merged.dist());
      if (said.isEmpty() && entry.isEmpty()) {
        return Checked.failed(List.of(noDefaults()));
      }
      Kiwi kiwi = said.isEmpty() ? Completion.of(words, entry.get(), options) : said;
      String manager = Lowering.packageManager(kiwi.content());
      Lowered lowered = Lowering.lower(words, kiwi, manager, options.repositories());
      versions(new PackageWords(manager), manager);
      name();
      misfits(lowered, said.isEmpty());
      return finish(lowered, said.isEmpty());
    }

    private Checked<KiwiFolder> finish(Lowered lowered, boolean synthetic) {
      List<TreeMember> members = members(lowered);
      ExportNotes notes = new ExportNotes(catalog, places, merged, resolved, options);
      SideFiles.add(
          members, merged, Slice.of(catalog, words.name()), notes, lowered, synthetic, found);
      return found.hasErrors()
          ? Checked.failed(found.sorted())
          : Checked.of(
              new KiwiFolder(
                  words.name(),
                  lowered.document(),
                  members,
                  items(notes.items(lowered)),
                  number -> places.of(elementOf(lowered, number, synthetic))),
              found.sorted());
    }

    private List<Item> items(List<Item> said) {
      List<Item> all = new ArrayList<>(said);
      all.addAll(files.items());
      return all;
    }

    private List<TreeMember> members(Lowered lowered) {
      List<TreeMember> members = files.of(merged);
      byte[] main = KiwiFormat.write(lowered.document(), options.target());
      members.add(new TreeMember.Text(KiwiFolder.MAIN_FILE, TreeMember.PLAIN_FILE, main));
      List<Steps> steps = files.copies(resolved, members);
      files.script(steps, members);
      if (options.initrd()) {
        InitrdScript.addTo(members);
      }
      return members;
    }

    private Element element() {
      List<String> names = catalog.recipes().stream().map(each -> each.name()).toList();
      return Element.recipe(names.indexOf(words.name()));
    }

    private Diagnostic noDefaults() {
      String dist = merged.dist();
      Element element = element().part(Part.DIST);
      String message =
          dist.isEmpty()
              ? "recipe '" + words.name() + "' says no dist, so its package manager is not known"
              : "nothing is known of how Kiwi builds '"
                  + dist
                  + "', the dist of recipe '"
                  + words.name()
                  + "'";
      return Diagnostic.of(DiagnosticCode.MISSING_VALUE, places.of(element).orElse(null), message)
          .withHint("say dist 'SLES15' or the like, or write a kiwi block with preferences");
    }

    private void name() {
      if (!words.name().matches("[A-Za-z0-9_.-]+")) {
        add(
            DiagnosticCode.BAD_NAME,
            element().part(Part.NAME),
            "Kiwi takes no image name like '" + words.name() + "'",
            "use letters, digits, '_', '.' and '-' only");
      }
    }

    private void versions(PackageWords packageWords, String manager) {
      for (WantedPackage wanted : resolved.packages()) {
        PackageRequest request = wanted.request();
        if (packageWords.text(request).isEmpty()) {
          add(
              DiagnosticCode.BAD_VALUE,
              new CatalogPlace(catalog).ofPackage(wanted),
              "'"
                  + manager
                  + "' cannot be asked for package '"
                  + request.name()
                  + "' in version "
                  + request.version().relation().sign()
                  + " "
                  + request.version().version(),
              "name one version, or none");
        }
      }
    }

    private void misfits(Lowered lowered, boolean synthetic) {
      for (Misfit misfit : KiwiFormat.misfits(lowered.document(), options.target())) {
        Diagnostic finding =
            Diagnostic.of(
                    DiagnosticCode.BAD_VALUE,
                    places.of(elementOf(lowered, misfit.tag(), synthetic)).orElse(null),
                    misfit.message())
                .withSeverity(severity(misfit.kind()));
        found.add(misfit.hint().isEmpty() ? finding : finding.withHint(misfit.hint()));
      }
    }

    /** What Kiwi refuses anyway, as in a description that was so before, can still be written. */
    private static Severity severity(Misfit.Kind kind) {
      return kind == Misfit.Kind.REFUSED ? Severity.WARNING : Severity.ERROR;
    }

    private Element elementOf(Lowered lowered, int number, boolean synthetic) {
      return lowered
          .origin(number)
          .map(origin -> new CatalogPlace(catalog).of(origin, merged, resolved, synthetic))
          .orElse(element());
    }

    private void add(DiagnosticCode code, Element element, String message, String hint) {
      Diagnostic finding = Diagnostic.of(code, places.of(element).orElse(null), message);
      found.add(hint.isEmpty() ? finding : finding.withHint(hint));
    }
  }
}
