package io.impscript.runtime.cli;

import io.impscript.converter.Stamp;
import io.impscript.converter.cross.DescriptionWriter;
import io.impscript.converter.cross.KiwiFolder;
import io.impscript.converter.cross.KiwiOptions;
import io.impscript.converter.ims.ImsRules;
import io.impscript.converter.ims.RecipeArchive;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.Severity;
import io.impscript.load.Loaded;
import io.impscript.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the Kiwi descriptions and IMS archives of scripts, and writes them. */
final class DescriptionOutput {
  private final Session session;
  private final Loaded loaded;
  private final Set<String> recipes = new LinkedHashSet<>();
  private final DescriptionOptions arguments;
  private final List<KiwiFolder> folders = new ArrayList<>();
  private final List<KiwiFolder> archives = new ArrayList<>();

  DescriptionOutput(
      Session session, Loaded loaded, List<Path> files, DescriptionOptions arguments) {
    this.session = session;
    this.loaded = loaded;
    this.arguments = arguments;
    files.forEach(file -> recipes.addAll(TopRecipes.of(loaded, file)));
  }

  /**
   * Makes a description of each recipe.
   *
   * @param optional whether a recipe that cannot be one is left out with a warning
   * @return what is to be said
   */
  List<Diagnostic> makeFolders(boolean optional) {
    List<Diagnostic> said = new ArrayList<>();
    KiwiOptions options = arguments.options();
    for (String recipe : recipes) {
      Checked<KiwiFolder> made = session.describe(loaded, recipe, options);
      keep(made, List.of(), folders, "a Kiwi description", optional, said);
    }
    return said;
  }

  /** The same for archives, which have rules of their own. */
  List<Diagnostic> makeArchives(boolean optional) {
    List<Diagnostic> said = new ArrayList<>();
    KiwiOptions options = arguments.options().forIms();
    for (String recipe : recipes) {
      Checked<KiwiFolder> made = session.describe(loaded, recipe, options);
      List<Diagnostic> more = made.value().map(ImsRules::check).orElse(List.of());
      keep(made, more, archives, "an archive for IMS", optional, said);
    }
    return said;
  }

  private static void keep(
      Checked<KiwiFolder> made,
      List<Diagnostic> more,
      List<KiwiFolder> kept,
      String what,
      boolean optional,
      List<Diagnostic> said) {
    List<Diagnostic> all = new ArrayList<>(made.diagnostics());
    all.addAll(more);
    boolean fails = all.stream().anyMatch(Diagnostic::isError);
    if (!fails) {
      made.value().ifPresent(kept::add);
    }
    all.forEach(finding -> said.add(optional && finding.isError() ? mild(finding, what) : finding));
  }

  private static Diagnostic mild(Diagnostic finding, String what) {
    return finding
        .withSeverity(Severity.WARNING)
        .withHint("so the recipe is not written as " + what + "; the other targets are");
  }

  void write(Path out, Stamp time, Consumer<String> tell) throws IOException {
    for (KiwiFolder folder : folders) {
      tell.accept("wrote " + DescriptionWriter.write(out, folder));
    }
    for (KiwiFolder archive : archives) {
      tell.accept("wrote " + RecipeArchive.write(out, archive, time));
    }
  }
}
