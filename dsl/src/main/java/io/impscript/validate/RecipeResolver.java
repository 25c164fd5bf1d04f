package io.impscript.validate;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Places;
import io.impscript.model.Repository;
import io.impscript.model.RepositoryMirrors;
import io.impscript.validate.MergedRecipe.UsedRepository;
import io.impscript.validate.ResolvedRecipe.RecipeSteps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Merges a recipe with everything it takes in. Whoever builds what comes out validates the catalog
 * first; the resolver itself reports only what keeps this one recipe from being merged.
 */
public final class RecipeResolver {
  private final ScriptFolders folders;

  /** Script names are paths relative to the current folder. */
  public RecipeResolver() {
    this(ScriptFolders.under(Path.of("")));
  }

  public RecipeResolver(ScriptFolders folders) {
    this.folders = folders;
  }

  /**
   * Resolves a recipe for a build.
   *
   * @param recipe the recipe's name
   * @param arch the architecture asked for; without it the recipe's default, else its first valid
   *     one, else {@code x86_64}
   * @return the merged recipe, or the errors that prevent it
   */
  public Checked<ResolvedRecipe> resolve(
      Catalog catalog, Places places, String recipe, Optional<String> arch) {
    CatalogView view = new CatalogView(catalog, places);
    return merge(view, recipe, merged -> finish(view, merged, arch));
  }

  /** The same without choosing an architecture or following paths, with everybody's reasons. */
  public Checked<MergedRecipe> merge(Catalog catalog, Places places, String recipe) {
    CatalogView view = new CatalogView(catalog, places);
    return merge(view, recipe, merged -> Checked.of(merged, List.of()));
  }

  private <T> Checked<T> merge(
      CatalogView view, String recipe, Function<MergedRecipe, Checked<T>> finish) {
    int index = view.recipes().find(recipe);
    if (index == Graph.UNKNOWN) {
      return Checked.failed(List.of(BuildableRule.unknown(view, recipe)));
    }
    MergedRecipe merged = Merge.of(view, index);
    List<Diagnostic> faults = new MergeFaults(view, merged).find();
    return faults.isEmpty() ? finish.apply(merged) : Checked.failed(faults);
  }

  private Checked<ResolvedRecipe> finish(
      CatalogView view, MergedRecipe merged, Optional<String> wanted) {
    Diagnostics found = new Diagnostics();
    String arch = arch(view, merged, wanted, found);
    List<Repository> repositories = new ArrayList<>();
    merged.repositories().forEach(used -> repositories.add(absolute(view, used, found)));
    List<RecipeSteps> steps = new ArrayList<>();
    merged.parts().forEach(part -> steps.add(steps(view, part, found)));
    steps.removeIf(step -> step.copies().isEmpty() && step.commands().isEmpty());
    ResolvedRecipe resolved =
        new ResolvedRecipe(
            merged.recipe().name(), merged.dist(), arch, merged.packages(), repositories, steps);
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(resolved, found.sorted());
  }

  private static String arch(
      CatalogView view, MergedRecipe merged, Optional<String> wanted, Diagnostics found) {
    List<String> valid = merged.validArch();
    String standard = merged.recipe().defaultArch();
    String arch =
        wanted.orElseGet(
            () -> !standard.isEmpty() ? standard : valid.isEmpty() ? Arches.DEFAULT : valid.get(0));
    boolean free = merged.parts().stream().allMatch(part -> part.recipe().validArch().isEmpty());
    if (!free && !valid.contains(arch)) {
      found.add(notValid(view, merged, arch));
    }
    return arch;
  }

  private static Diagnostic notValid(CatalogView view, MergedRecipe merged, String arch) {
    String name = merged.recipe().name();
    Element element = Element.recipe(view.recipes().find(name)).part(Element.Part.VALID_ARCH);
    String message = "recipe " + Texts.quoted(name) + " cannot be built for " + Texts.quoted(arch);
    List<String> valid = merged.validArch();
    Diagnostic finding = view.finding(DiagnosticCode.BAD_ARCH, element, message);
    return valid.isEmpty()
        ? finding.withHint("it and what it takes in have no architecture in common")
        : finding.withHint("valid for it and all it takes in: " + Texts.list(valid));
  }

  private RecipeSteps steps(CatalogView view, MergedRecipe.Part part, Diagnostics found) {
    List<Path> copies = new ArrayList<>();
    List<String> written = part.recipe().postbuildCopy();
    for (int item = 0; item < written.size(); item++) {
      Element element = Element.recipe(part.index()).part(Element.Part.POSTBUILD_COPY, item);
      follow(view, element, "copy source", written.get(item), found).ifPresent(copies::add);
    }
    return new RecipeSteps(part.recipe().name(), copies, part.recipe().postbuildChroot());
  }

  /** A package manager does not know where the script lies, so relative places become absolute. */
  private Repository absolute(CatalogView view, UsedRepository used, Diagnostics found) {
    Repository r = used.repository();
    Element owner = Element.of(Element.Kind.REPOSITORY, used.index());
    String url = absolute(view, owner.part(Element.Part.URL), "repository folder", r.url(), found);
    String key = absolute(view, owner.part(Element.Part.GPG_KEY), "key file", r.gpgKey(), found);
    return r.withLocations(url, key)
        .withMirrors(mirrors(view, owner, r.mirrors(), found))
        .withSources((i, text) -> source(view, owner.part(Element.Part.RPM_FILES, i), text, found));
  }

  private String source(CatalogView view, Element element, String text, Diagnostics found) {
    Optional<Path> path = follow(view, element, "file", text, found);
    return path.map(Path::toString).orElse(text);
  }

  private RepositoryMirrors mirrors(
      CatalogView view, Element owner, RepositoryMirrors mirrors, Diagnostics found) {
    List<String> urls = new ArrayList<>();
    for (String url : mirrors.urls()) {
      Element element = owner.part(Element.Part.MIRRORS, urls.size());
      urls.add(absolute(view, element, "mirror", url, found));
    }
    return new RepositoryMirrors(urls, mirrors.metalink());
  }

  private String absolute(
      CatalogView view, Element element, String noun, String text, Diagnostics found) {
    if (text.isEmpty() || RepositoryRule.hasScheme(text)) {
      return text;
    }
    return follow(view, element, noun, text, found).map(RecipeResolver::url).orElse("");
  }

  /** The same whether or not the folder exists, for which {@code toUri} would add a slash. */
  private static String url(Path path) {
    return path.toUri().toString().replaceFirst("(?<=[^/])/+$", "");
  }

  private Optional<Path> follow(
      CatalogView view, Element element, String noun, String text, Diagnostics found) {
    WrittenPath written = WrittenPath.of(text, element, view, folders);
    if (!written.isFine()) {
      String message = "the " + noun + " " + Texts.quoted(text) + " " + written.fault();
      found.add(view.finding(DiagnosticCode.BAD_SOURCE, element, message).withHint(written.hint()));
    }
    return Optional.ofNullable(written.path());
  }
}
