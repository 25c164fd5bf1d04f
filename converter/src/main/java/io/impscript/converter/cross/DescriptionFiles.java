package io.impscript.converter.cross;

import io.impscript.converter.cross.PostBuildSection.Steps;
import io.impscript.converter.files.FolderMembers;
import io.impscript.converter.files.IoReasons;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.Fate;
import io.impscript.converter.report.Item;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;
import io.impscript.validate.MergedRecipe;
import io.impscript.validate.ResolvedRecipe;
import io.impscript.validate.ResolvedRecipe.RecipeSteps;
import io.impscript.validate.ScriptFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a description beside its main file: those of the recipe, and post-build steps. */
final class DescriptionFiles {
  private static final Set<String> OURS = Set.of(KiwiFolder.MAIN_FILE, SideFile.NAME);
  private static final String OVERLAY = "root";

  private final Catalog catalog;
  private final Places places;
  private final ScriptFolders folders;
  private final List<TreeMember> beside;
  private final Diagnostics found;
  private final List<Item> items = new ArrayList<>();

  DescriptionFiles(
      Catalog catalog,
      Places places,
      ScriptFolders folders,
      List<TreeMember> beside,
      Diagnostics found) {
    this.catalog = catalog;
    this.places = places;
    this.folders = folders;
    this.beside = beside;
    this.found = found;
  }

  /** What lies in the folders that the parts name; what several have is taken from the last. */
  List<TreeMember> of(MergedRecipe merged) {
    Map<String, TreeMember> members = new LinkedHashMap<>();
    for (MergedRecipe.Part part : merged.parts()) {
      if (!part.recipe().kiwi().files().isEmpty()) {
        for (TreeMember member : below(Element.recipe(part.index()).part(Part.KIWI), part)) {
          warnOurs(part, member.path());
          TreeMember earlier = members.put(member.path(), member);
          if (earlier instanceof TreeMember.Content) {
            warnHidden(part, member.path());
          }
        }
      }
    }
    members.keySet().removeAll(OURS);
    return new ArrayList<>(members.values());
  }

  /** Only what is generated can have such a name. */
  private void warnOurs(MergedRecipe.Part part, String path) {
    if (OURS.contains(path)) {
      Element element = Element.recipe(part.index()).part(Part.KIWI);
      String of = "'" + path + "' of the files of recipe '" + part.recipe().name() + "'";
      String message = of + " is left out: a file of this name is generated";
      add(DiagnosticCode.BAD_SOURCE, element, message, "give it another name, or remove it");
      items.add(
          Item.of(
              Fate.REFUSED, of, places.of(element).orElse(null), "its name is a generated one"));
    }
  }

  /** What of the files is not in the description. */
  List<Item> items() {
    return items;
  }

  private void warnHidden(MergedRecipe.Part part, String path) {
    Element element = Element.recipe(part.index()).part(Part.KIWI);
    String message =
        "'" + path + "' of recipe '" + part.recipe().name() + "' hides that of a sub-recipe";
    add(DiagnosticCode.DUPLICATE_ENTRY, element, message, "join the two files by hand");
  }

  private List<TreeMember> below(Element element, MergedRecipe.Part part) {
    String written = part.recipe().kiwi().files();
    List<TreeMember> given = given(written, "");
    if (!given.isEmpty()) {
      return given;
    }
    Optional<Path> folder = folder(element, written);
    String noun = "the files '" + written + "' of recipe '" + part.recipe().name() + "'";
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      error(element, noun + " are in no folder that is there", "name a folder beside the script");
      return List.of();
    }
    try {
      return FolderMembers.below(folder.get().toRealPath(), "");
    } catch (IOException e) {
      String reason = IoReasons.of(e);
      error(element, noun + " cannot be taken: " + e.getMessage() + " is " + reason, "");
      return List.of();
    }
  }

  /** What is given for a path of a script, put at another path. */
  private List<TreeMember> given(String written, String path) {
    String plain = written.replaceAll("/+$", "");
    List<TreeMember> given = new ArrayList<>();
    for (TreeMember member : beside) {
      boolean below = member.path().startsWith(plain + "/");
      if (below || member.path().equals(plain) && !path.isEmpty()) {
        String rest = below ? member.path().substring(plain.length() + 1) : "";
        String slash = path.isEmpty() || rest.isEmpty() ? "" : "/";
        given.add(Moved.to(path + slash + rest, member));
      }
    }
    return given;
  }

  private Optional<Path> folder(Element element, String written) {
    try {
      Path path = Path.of(written);
      String script = places.of(element).map(SourceSpan::file).orElse("");
      return path.isAbsolute()
          ? Optional.of(path)
          : folders.folderOf(script).map(start -> start.resolve(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Packs the files that post-build commands need, and gives the steps. */
  List<Steps> copies(ResolvedRecipe resolved, List<TreeMember> members) {
    List<Steps> steps = new ArrayList<>();
    int before = members.size();
    for (RecipeSteps recipe : resolved.steps()) {
      List<String> names = new ArrayList<>();
      for (Path source : recipe.copies()) {
        copy(recipe, source, names, members);
      }
      steps.add(new Steps(recipe.recipe(), names, recipe.commands()));
    }
    if (members.size() > before) {
      refuseHidden(resolved, members);
    }
    return steps;
  }

  private void copy(RecipeSteps recipe, Path source, List<String> names, List<TreeMember> members) {
    String name = source.normalize().getFileName().toString();
    if (names.contains(name)) {
      return;
    }
    String path = OVERLAY + "/" + PostBuildSection.folder(recipe.recipe()) + "/" + name;
    List<TreeMember> given = given(written(recipe, source), path);
    try {
      members.addAll(given.isEmpty() ? FolderMembers.of(source, path) : given);
      names.add(name);
    } catch (IOException e) {
      Element element = new CatalogPlace(catalog).ofRecipe(recipe.recipe());
      int item = recipe.copies().indexOf(source);
      error(
          element.part(Part.POSTBUILD_COPY, item),
          "the copy source '" + source + "' cannot be packed: " + IoReasons.of(e),
          "the description needs the file itself; write it on the machine that has it");
    }
  }

  /** What the recipe says for a source that was made absolute. */
  private String written(RecipeSteps recipe, Path source) {
    int index = new CatalogPlace(catalog).ofRecipe(recipe.recipe()).index();
    List<String> written = catalog.recipes().get(index).postbuildCopy();
    int item = recipe.copies().indexOf(source);
    return item < written.size() ? written.get(item) : "";
  }

  /** Kiwi looks at a packed overlay only where there is no overlay folder. */
  private void refuseHidden(ResolvedRecipe resolved, List<TreeMember> members) {
    boolean folder =
        members.stream()
            .anyMatch(m -> m.path().startsWith("root/") && !m.path().startsWith("root/.imps-"));
    members.stream()
        .filter(member -> member.path().matches("root\\.tar(\\..+)?") && !folder)
        .findFirst()
        .ifPresent(
            tar ->
                error(
                    new CatalogPlace(catalog).ofRecipe(resolved.name()).part(Part.KIWI),
                    "'" + tar.path() + "' would be hidden by the overlay with post-build files",
                    "unpack it into a folder 'root' beside it"));
  }

  /** Puts the steps into {@code config.sh}, which may be there. */
  void script(List<Steps> steps, List<TreeMember> members) {
    if (steps.isEmpty()) {
      return;
    }
    int at = members.stream().map(TreeMember::path).toList().indexOf(ConfigScript.FILE);
    if (at < 0) {
      members.add(
          new TreeMember.Text(ConfigScript.FILE, TreeMember.PROGRAM, ConfigScript.of(steps)));
    } else if (members.get(at) instanceof TreeMember.Content own) {
      extend(own, steps).ifPresent(made -> members.set(at, made));
    }
  }

  private Optional<TreeMember> extend(TreeMember.Content own, List<Steps> steps) {
    Element element = new CatalogPlace(catalog).ofRecipe(steps.get(steps.size() - 1).recipe());
    try (InputStream in = own.open()) {
      byte[] script = in.readAllBytes();
      if (ConfigScript.isShell(script)) {
        byte[] made = ConfigScript.with(ConfigScript.without(script), steps);
        return Optional.of(new TreeMember.Text(ConfigScript.FILE, own.mode(), made));
      }
      error(
          element.part(Part.POSTBUILD_CHROOT),
          "post-build commands cannot be put into 'config.sh': no shell runs it",
          "call the program from a shell script, or do in it what the commands do");
    } catch (IOException e) {
      error(element.part(Part.KIWI), "'config.sh' cannot be read: " + IoReasons.of(e), "");
    }
    return Optional.empty();
  }

  private void error(Element element, String message, String hint) {
    Diagnostic finding =
        Diagnostic.of(DiagnosticCode.BAD_SOURCE, places.of(element).orElse(null), message);
    found.add(hint.isEmpty() ? finding : finding.withHint(hint));
  }

  private void add(DiagnosticCode code, Element element, String message, String hint) {
    found.add(
        Diagnostic.of(code, places.of(element).orElse(null), message)
            .withSeverity(Severity.WARNING)
            .withHint(hint));
  }
}
