package io.impscript.converter.cross;

import io.impscript.converter.cross.PostBuildSection.Steps;
import io.impscript.converter.files.IoReasons;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.kiwi.KiwiDescription;
import io.impscript.converter.report.Fate;
import io.impscript.converter.report.Item;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import io.impscript.model.Catalog;
import io.impscript.model.Kiwi;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a recipe of one description. */
final class DescriptionImport {
  private final KiwiImport run;
  private final KiwiDescription description;
  private final Set<Path> mains;
  private final Diagnostics found = new Diagnostics();

  DescriptionImport(KiwiImport run, KiwiDescription description, Set<Path> mains) {
    this.run = run;
    this.description = description;
    this.mains = mains;
  }

  Checked<KiwiImported> read() {
    try {
      ImportedFiles files = ImportedFiles.of(description, mains);
      files.hidden().ifPresent(member -> warnHidden(member.path()));
      Optional<SideFile> side = sideFile();
      KiwiImported imported =
          side.isPresent()
              ? withSide(side.get(), files)
              : plain(files, name -> false, Set.of()).imported();
      return Checked.of(imported, found.sorted());
    } catch (IOException e) {
      SourceSpan place = new SourceSpan(description.folder().toString(), 1, 1, 1, 2);
      String message = "'" + description.folder() + "' cannot be read: " + IoReasons.of(e);
      found.add(Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, place, message));
      return Checked.failed(found.sorted());
    }
  }

  /** Kiwi would take that file for the description, unless told otherwise. */
  private void warnHidden(String path) {
    String file = description.folder().resolve(path).toString();
    String message = "'" + path + "' beside the description is left out: Kiwi takes it for another";
    found.add(
        Diagnostic.of(DiagnosticCode.BAD_SOURCE, new SourceSpan(file, 1, 1, 1, 2), message)
            .withSeverity(Severity.WARNING)
            .withHint("if it is one, convert it too; if not, give it another name"));
  }

  private Optional<SideFile> sideFile() {
    if (!description.otherFiles().contains(SideFile.NAME)) {
      return Optional.empty();
    }
    Checked<SourceText> text = SourceText.read(description.folder().resolve(SideFile.NAME));
    found.addAll(text.diagnostics());
    Checked<SideFile> side =
        text.value().map(SideFile::read).orElseGet(() -> Checked.failed(List.of()));
    found.addAll(side.diagnostics());
    return side.value();
  }

  private static boolean isKept(SideFile side, String name) {
    return side.kept().recipes().stream().anyMatch(recipe -> recipe.name().equals(name));
  }

  private KiwiImported withSide(SideFile side, ImportedFiles files) throws IOException {
    boolean untouched = new SideFileCheck(side, description).isUntouched(files);
    if (untouched && run.isFree(side.kept())) {
      run.declare(side.kept());
      return new Restoring(side, files).imported();
    }
    boolean attachable = !untouched && run.isFree(Reattaching.without(side.kept(), side.recipe()));
    if (!attachable) {
      return plain(files, name -> false, Set.of()).imported();
    }
    Set<String> addresses = SideFile.addresses(side.generated());
    Draft draft = plain(files, name -> isKept(side, name), addresses);
    return new Reattaching(run, side, draft).imported();
  }

  /**
   * @param known names of sub-recipes that may be there already
   * @param addresses see {@link Hoisting#hoist}
   */
  private Draft plain(ImportedFiles files, Predicate<String> known, Set<String> addresses)
      throws IOException {
    String image = description.document().image().attribute("name");
    String folder = String.valueOf(description.folder().getFileName());
    String name = run.reserve(RecipeNames.like(image.isEmpty() ? folder : image));
    Hoisted hoisted = Hoisting.hoist(description.document(), name, run::isFree, addresses);
    if (addresses.isEmpty()) {
      hoisted.words().repositories().forEach(run::declare);
    }
    files.takeSteps(name, sub -> run.isTaken(sub) && !known.test(sub));
    return new Draft(name, hoisted, files);
  }

  /** The recipe as far as the files alone say it. */
  final class Draft {
    private final String name;
    private final Hoisted hoisted;
    private final ImportedFiles files;
    private final List<Recipe> subRecipes = new ArrayList<>();
    private final List<TreeMember> beside = new ArrayList<>();

    Draft(String name, Hoisted hoisted, ImportedFiles files) {
      this.name = name;
      this.hoisted = hoisted;
      this.files = files;
    }

    String name() {
      return name;
    }

    Hoisted hoisted() {
      return hoisted;
    }

    ImportedFiles files() {
      return files;
    }

    KiwiImported imported() {
      Recipe recipe = recipe();
      List<Recipe> recipes = new ArrayList<>(subRecipes);
      recipes.add(recipe);
      Catalog catalog =
          new Catalog(recipes, List.of(), hoisted.words().repositories(), List.of(), List.of());
      DocumentPlaces places = new DocumentPlaces(description);
      return new KiwiImported(
          name,
          catalog,
          places.of(recipes.size() - 1, hoisted),
          places.comments(recipes.size() - 1),
          beside,
          false,
          items(places));
    }

    private List<Item> items(DocumentPlaces places) {
      List<Item> items = new ArrayList<>(places.items(hoisted));
      files.hidden().ifPresent(member -> items.add(hidden(member)));
      return items;
    }

    private static Item hidden(TreeMember member) {
      String reason = "Kiwi takes a file of this name for the description";
      return Item.of(Fate.REFUSED, "file '" + member.path() + "'", null, reason);
    }

    Recipe recipe() {
      Steps own = new Steps(name, List.of(), List.of());
      for (Steps steps : files.steps()) {
        if (steps.recipe().equals(name)) {
          own = steps;
        } else {
          subRecipes.add(subRecipe(steps));
        }
      }
      List<Reference> inner =
          subRecipes.stream().map(recipe -> new Reference(recipe.name(), "")).toList();
      PlainWords words = hoisted.words();
      return recipe(words.description(), words, inner, copies(own), own.commands(), kiwi());
    }

    private Recipe subRecipe(Steps steps) {
      run.reserve(steps.recipe());
      PlainWords none = new PlainWords(steps.recipe(), "", List.of(), List.of());
      return recipe("", none, List.of(), copies(steps), steps.commands(), Kiwi.NONE);
    }

    private Recipe recipe(
        String text,
        PlainWords words,
        List<Reference> inner,
        List<String> copies,
        List<String> commands,
        Kiwi kiwi) {
      List<Reference> repositories =
          words.repositories().stream()
              .map(Repository::name)
              .map(r -> new Reference(r, ""))
              .toList();
      return Recipe.named(words.name())
          .description(text)
          .packages(words.packages())
          .recipes(inner)
          .repositories(repositories)
          .postbuildCopy(copies)
          .postbuildChroot(commands)
          .kiwi(kiwi)
          .build();
    }

    /** Puts a recipe's own files beside the script, in a folder of their own. */
    private List<String> copies(Steps steps) {
      String folder = steps.recipe() + "-postbuild";
      String packed = "root/" + PostBuildSection.folder(steps.recipe());
      for (TreeMember member : files.copies(steps.recipe())) {
        beside.add(Moved.to(folder + member.path().substring(packed.length()), member));
      }
      return steps.files().stream().map(file -> folder + "/" + file).toList();
    }

    private Kiwi kiwi() {
      Kiwi left = hoisted.kiwi();
      boolean any = !files.all().isEmpty();
      files.all().values().forEach(file -> beside.add(Moved.to(name + "/" + file.path(), file)));
      return new Kiwi(
          left.attributes(), left.before(), left.content(), left.after(), any ? name : "");
    }

    List<TreeMember> beside() {
      return beside;
    }
  }
}
