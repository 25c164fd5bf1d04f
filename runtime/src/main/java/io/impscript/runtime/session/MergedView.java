package io.impscript.runtime.session;

import io.impscript.model.Recipe;
import io.impscript.validate.MergedRecipe;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows a merged recipe: each thing with who asked for it and why. */
final class MergedView {
  private static final String INDENT = "      ";

  private final MergedRecipe merged;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  MergedView(MergedRecipe merged) {
    this.merged = merged;
  }

  Shown shown() {
    head();
    parts();
    repositories();
    packages();
    steps();
    return new Shown(lines, values);
  }

  private void head() {
    Recipe recipe = merged.recipe();
    String arch = String.join(", ", merged.validArch());
    lines.add(recipe.name() + "  " + merged.dist() + (arch.isEmpty() ? "" : "  " + arch));
    if (!recipe.description().isEmpty()) {
      lines.add("  " + recipe.description());
    }
    values.put("name", recipe.name());
    values.put("description", recipe.description());
    values.put("dist", merged.dist());
    values.put("arch", merged.validArch());
  }

  private void parts() {
    List<Object> told = new ArrayList<>();
    section("recipes, in merge order", merged.parts().size());
    for (MergedRecipe.Part part : merged.parts()) {
      lines.add("  " + part.recipe().name());
      told.add(Map.of("name", part.recipe().name(), "by", origins(part.takenInBy())));
    }
    values.put("recipes", told);
  }

  private void repositories() {
    List<Object> told = new ArrayList<>();
    section("repositories", merged.repositories().size());
    for (MergedRecipe.UsedRepository used : merged.repositories()) {
      lines.add("  " + used.repository().name() + "  " + used.repository().url());
      told.add(Map.of("name", used.repository().name(), "by", origins(used.namedBy())));
    }
    values.put("repositories", told);
  }

  private void packages() {
    List<Object> told = new ArrayList<>();
    section("packages", merged.packages().size());
    for (WantedPackage wanted : merged.packages()) {
      lines.add("  " + text(wanted));
      told.add(Map.of("name", text(wanted), "by", origins(wanted.askedBy())));
    }
    values.put("packages", told);
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
      lines.add("");
      lines.add("post-build steps of " + recipe.name());
      recipe.postbuildCopy().forEach(copy -> lines.add("  copy  " + copy));
      recipe.postbuildChroot().forEach(command -> lines.add("  run   " + firstLine(command)));
      told.add(
          Map.of(
              "recipe", recipe.name(),
              "copy", recipe.postbuildCopy(),
              "chroot", recipe.postbuildChroot()));
    }
    values.put("steps", told);
  }

  private static String firstLine(String command) {
    List<String> all = command.lines().toList();
    return all.size() <= 1 ? command : all.get(0) + " …";
  }

  private void section(String title, int count) {
    lines.add("");
    lines.add(title + " (" + count + ")");
  }

  /** Adds a line for each, and gives the same as values. */
  private List<String> origins(List<Origin> origins) {
    List<String> texts = origins.stream().map(MergedView::text).toList();
    texts.forEach(text -> lines.add(INDENT + text));
    return texts;
  }

  private static String text(Origin origin) {
    List<String> way = new ArrayList<>(List.of(origin.recipe()));
    way.addAll(origin.collections());
    String reason = origin.rationale().isEmpty() ? "" : ": " + origin.rationale();
    return String.join(" > ", way) + reason;
  }
}
