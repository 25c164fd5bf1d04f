package io.impscript.runtime.session;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.Stamp;
import io.impscript.converter.cross.ImpsSideFile;
import io.impscript.converter.cross.KiwiToImps;
import io.impscript.converter.files.FolderMembers;
import io.impscript.converter.files.IoReasons;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.imps.ImpsFormat;
import io.impscript.converter.report.Fate;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.load.Loaded;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes recipes that say something for Kiwi as IMPS objects, with a side file of what IMPS has no
 * place for.
 */
final class KiwiLeftAside {
  private final Loaded loaded;
  private final Catalog catalog;
  private final Path folder;
  private final Diagnostics found = new Diagnostics();

  /**
   * @param catalog the catalog of the scripts with absolute paths
   */
  KiwiLeftAside(Loaded loaded, Catalog catalog, Path folder) {
    this.loaded = loaded;
    this.catalog = catalog;
    this.folder = folder.toAbsolutePath().normalize();
  }

  Checked<List<EmittedFile>> emit(Stamp now) {
    KiwiToImps.Result made =
        new KiwiToImps(catalog, loaded.places(), files(), folder + "/").convert();
    made.items().stream()
        .filter(item -> item.fate() == Fate.KEPT_ASIDE || item.fate() == Fate.REFUSED)
        .forEach(
            item ->
                found.add(
                    Diagnostic.of(
                            DiagnosticCode.KEPT_ASIDE,
                            item.place().orElse(null),
                            item.what() + " is not in the IMPS files: " + item.reason())
                        .withHint("it is kept in " + ImpsSideFile.NAME)));
    Checked<List<EmittedFile>> objects = ImpsFormat.write(made.catalog(), folder, now);
    found.addAll(objects.diagnostics());
    if (objects.value().isEmpty()) {
      return Checked.failed(found.sorted());
    }
    List<EmittedFile> all = new ArrayList<>(objects.value().get());
    all.add(ImpsSideFile.of(loaded.catalog(), objects.value().get()));
    made.files().forEach(member -> emitted((TreeMember.Content) member, all));
    return Checked.of(all, found.sorted());
  }

  private void emitted(TreeMember.Content member, List<EmittedFile> all) {
    try (InputStream in = member.open()) {
      all.add(new EmittedFile(member.path(), in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be read", e);
    }
  }

  private List<TreeMember> files() {
    List<TreeMember> files = new ArrayList<>();
    for (int i = 0; i < catalog.recipes().size(); i++) {
      Recipe recipe = catalog.recipes().get(i);
      if (!recipe.kiwi().files().isEmpty()) {
        files.addAll(below(recipe, Element.recipe(i).part(Element.Part.KIWI)));
      }
    }
    return files;
  }

  private List<TreeMember> below(Recipe recipe, Element element) {
    Path files = Path.of(recipe.kiwi().files());
    String reason = "it is not there";
    try {
      if (Files.isDirectory(files)) {
        return FolderMembers.below(files.toRealPath(), recipe.kiwi().files() + "/");
      }
    } catch (IOException e) {
      reason = IoReasons.of(e);
    }
    String message =
        "the folder '" + files + "' of recipe '" + recipe.name() + "' cannot be read: ";
    found.add(
        Diagnostic.of(
                DiagnosticCode.MISSING_SOURCE,
                loaded.places().of(element).orElse(null),
                message + reason)
            .withHint("its scripts and overlay are not among the post-build steps"));
    return List.of();
  }
}
