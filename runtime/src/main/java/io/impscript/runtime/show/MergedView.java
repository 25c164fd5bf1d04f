package io.impscript.runtime.show;

import io.impscript.model.Recipe;
import io.impscript.validate.MergedRecipe;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows a merged recipe: each thing with who asked for it and why. */
final class MergedView {
  private static final String INDENT = "      ";

  private final MergedRecipe merged;
  private final Page page = new Page();

  MergedView(MergedRecipe merged) {
    this.merged = merged;
  }

  Shown shown() {
    head();
    parts();
    repositories();
    packages();
    steps();
    return page.shown();
  }

  private void head() {
    Recipe recipe = merged.recipe();
    String arch = String.join(", ", merged.validArch());
    page.line(recipe.name() + "  " + merged.dist() + (arch.isEmpty() ? "" : "  " + arch));
    if (!recipe.description().isEmpty()) {
      page.line("  " + recipe.description());
    }
    page.value("name", recipe.name());
    page.value("description", recipe.description());
    page.value("dist", merged.dist());
    page.value("arch", merged.validArch());
  }

  private void parts() {
    List<Object> told = new ArrayList<>();
    section("recipes, in merge order", merged.parts().size());
    for (MergedRecipe.Part part : merged.parts()) {
      page.line("  " + part.recipe().name());
      told.add(Map.of("name", part.recipe().name(), "by", origins(part.takenInBy())));
    }
    page.value("recipes", told);
  }

  private void repositories() {
    List<Object> told = new ArrayList<>();
    section("repositories", merged.repositories().size());
    for (MergedRecipe.UsedRepository used : merged.repositories()) {
      page.line("  " + used.repository().name() + "  " + used.repository().url());
      told.add(Map.of("name", used.repository().name(), "by", origins(used.namedBy())));
    }
    page.value("repositories", told);
  }

  private void packages() {
    List<Object> told = new ArrayList<>();
    section("packages", merged.packages().size());
    for (WantedPackage wanted : merged.packages()) {
      page.line("  " + text(wanted));
      told.add(Map.of("name", text(wanted), "by", origins(wanted.askedBy())));
    }
    page.value("packages", told);
  }

  private static String text(WantedPackage wanted) {
    String arch = wanted.request().arch().isEmpty() ? "" : "." + wanted.request().arch();
    return (wanted.request().name() + arch + " " + wanted.versionText()).strip();
  }

  private void steps() {
    List<Object> told = new ArrayList<>();
    for (MergedRecipe.Part part : merged.parts()) {
      Recipe recipe = part.recipe();
      if (recipe.postbuildCopy().isEmpty() && recipe.postbuildChroot().isEmpty()) {
        continue;
      }
      page.section("post-build steps of " + recipe.name());
      recipe.postbuildCopy().forEach(copy -> page.line("  copy  " + copy));
      recipe.postbuildChroot().forEach(command -> page.line("  run   " + firstLine(command)));
      told.add(
          Map.of(
              "recipe", recipe.name(),
              "copy", recipe.postbuildCopy(),
              "chroot", recipe.postbuildChroot()));
    }
    page.value("steps", told);
  }

  private static String firstLine(String command) {
    List<String> all = command.lines().toList();
    return all.size() <= 1 ? command : all.get(0) + " …";
  }

  private void section(String title, int count) {
    page.section(title + " (" + count + ")");
  }

  /** Adds a line for each, and gives the same as values. */
  private List<String> origins(List<Origin> origins) {
    List<String> texts = origins.stream().map(MergedView::text).toList();
    texts.forEach(text -> page.line(INDENT + text));
    return texts;
  }

  private static String text(Origin origin) {
    List<String> way = new ArrayList<>(List.of(origin.recipe()));
    way.addAll(origin.collections());
    String reason = origin.rationale().isEmpty() ? "" : ": " + origin.rationale();
    return String.join(" > ", way) + reason;
  }
}
