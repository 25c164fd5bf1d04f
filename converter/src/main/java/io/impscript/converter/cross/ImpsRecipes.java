package io.impscript.converter.cross;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.Fate;
import io.impscript.model.Kiwi;
import io.impscript.model.Markup;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One recipe with a block for Kiwi, as recipes for IMPS. */
final class ImpsRecipes {
  private static final Set<String> READ =
      Set.of("preferences", "users", "packages", "repository", "description", "profiles");

  private final Recipe recipe;
  private final KiwiItems items;
  private final List<Markup.Tag> tags;
  private final ImpsFiles files;
  private final String manager;
  private final Map<String, Repository> declared = new LinkedHashMap<>();

  ImpsRecipes(Recipe recipe, KiwiItems items, List<TreeMember> beside, String folder) {
    this.recipe = recipe;
    this.items = items;
    this.manager = Lowering.packageManager(recipe.kiwi().content());
    this.files = new ImpsFiles(recipe.kiwi().files(), beside, folder + recipe.name(), items);
    List<Markup.Tag> all = new ArrayList<>();
    for (Markup node : recipe.kiwi().content()) {
      if (node instanceof Markup.Tag tag) {
        all.add(tag);
      }
    }
    this.tags = all;
    items.number(recipe.kiwi().content());
  }

  List<TreeMember> files() {
    return files.made();
  }

  /** Puts the recipe without its block into the map, and behind it one of each profile. */
  void make(Map<String, Recipe> recipes, Map<String, Repository> repositories) {
    declared.putAll(repositories);
    Recipe base = base();
    List<Recipe> profiled = new ArrayList<>();
    for (Markup.Tag profile : profiles()) {
      profiled.add(profiled(profile, recipes));
    }
    recipes.put(recipe.name(), base);
    profiled.forEach(one -> recipes.put(one.name(), one));
    repositories.putAll(declared);
    leftovers();
  }

  private List<Markup.Tag> profiles() {
    return tags.stream()
        .filter(tag -> tag.name().equals("profiles"))
        .flatMap(tag -> tag.tags("profile").stream())
        .toList();
  }

  private Recipe base() {
    ImpsSteps steps = new ImpsSteps();
    List<Reference> references = new ArrayList<>(recipe.repositories());
    List<PackageRequest> packages = new ArrayList<>(recipe.packages());
    packages.addAll(
        sections(tag -> tag.attribute("profiles").isEmpty(), steps, references, recipe.packages()));
    files.common(steps);
    files.script(ConfigScript.FILE, environment(), steps, false);
    files.script("images.sh", environment(), steps, true);
    return recipe
        .change()
        .description(description())
        .packages(packages)
        .repositories(references)
        .postbuildCopy(steps.copies(recipe.postbuildCopy()))
        .postbuildChroot(steps.commands(recipe.postbuildChroot()))
        .kiwi(Kiwi.NONE)
        .build();
  }

  private Recipe profiled(Markup.Tag profile, Map<String, Recipe> recipes) {
    String name = profile.attribute("name");
    ImpsSteps steps = new ImpsSteps();
    List<Reference> references = new ArrayList<>();
    List<PackageRequest> packages = sections(tag -> isFor(tag, name), steps, references, List.of());
    if (!name.equals("root")) {
      files.overlay(name, steps);
    }
    List<Reference> inner = new ArrayList<>();
    inner.add(new Reference(recipe.name(), ""));
    for (Markup.Tag needed : profile.tags("requires")) {
      inner.add(new Reference(nameOf(needed.attribute("profile")), ""));
    }
    String active = profile.attribute("import").equals("true") ? "; Kiwi takes it by default" : "";
    items.approximated(
        profile, "a recipe of its own that takes in '" + recipe.name() + "'" + active);
    return Recipe.named(free(nameOf(name), recipes))
        .description(profile.attribute("description"))
        .dist(recipe.dist())
        .defaultArch(recipe.defaultArch())
        .validArch(recipe.validArch())
        .packages(packages)
        .recipes(inner)
        .repositories(references)
        .postbuildCopy(steps.copies(List.of()))
        .postbuildChroot(steps.commands(List.of()))
        .version(recipe.version())
        .build();
  }

  private static String free(String wanted, Map<String, Recipe> recipes) {
    return Stream.iterate(wanted, name -> name + "_")
        .filter(name -> !recipes.containsKey(name))
        .findFirst()
        .orElseThrow();
  }

  private String nameOf(String profile) {
    return RecipeNames.like(recipe.name() + "-" + profile);
  }

  private static boolean isFor(Markup.Tag tag, String profile) {
    return List.of(tag.attribute("profiles").split("\\s*,\\s*")).contains(profile);
  }

  /** What the sections that count say. */
  private List<PackageRequest> sections(
      Predicate<Markup.Tag> counts,
      ImpsSteps steps,
      List<Reference> references,
      List<PackageRequest> known) {
    ImpsPackages packages = new ImpsPackages(manager, arch(), known, steps, files, items);
    ImpsSettings settings = new ImpsSettings(steps, items);
    for (Markup.Tag tag : tags) {
      if (counts.test(tag)) {
        switch (tag.name()) {
          case "preferences" -> settings.preferences(tag);
          case "users" -> settings.users(tag);
          case "packages" -> packages.section(tag);
          case "repository" -> repository(tag, references);
          default -> {}
        }
      }
    }
    return packages.requests();
  }

  private String arch() {
    return recipe.defaultArch().isEmpty() ? "x86_64" : recipe.defaultArch();
  }

  private void repository(Markup.Tag tag, List<Reference> references) {
    String path = tag.tags("source").stream().map(s -> s.attribute("path")).findFirst().orElse("");
    String url = path.replaceFirst("^dir://", "file://");
    Markup.Tag plain =
        Tags.of(
            "repository",
            List.of(Tags.empty("source", "path", url)),
            "type",
            "rpm-md",
            "alias",
            alias(tag, path),
            "priority",
            tag.attribute("priority"));
    Optional<Repository> repository = RepositoryWords.reading(Set.of()).repository(plain);
    if (repository.isEmpty()) {
      items.keptAside(tag, "IMPS cannot take packages from '" + path + "'");
      return;
    }
    Repository own = repository.get();
    Repository other = declared.putIfAbsent(own.name(), own);
    if (other != null && !other.equals(own)) {
      items.keptAside(tag, "another repository has the name '" + own.name() + "'");
      return;
    }
    references.add(new Reference(own.name(), ""));
    boolean all = plain.withContent(tag.content()).equals(tag) && url.equals(path);
    if (all) {
      items.carried(tag);
    } else {
      items.approximated(tag, "name and address are in; IMPS has no place for more");
    }
  }

  private static String alias(Markup.Tag tag, String path) {
    String last = path.replaceAll("/+$", "").replaceFirst(".*/", "");
    return RecipeNames.like(tag.attribute("alias").isEmpty() ? last : tag.attribute("alias"));
  }

  private String description() {
    return recipe.description().isEmpty()
        ? Tags.textIn(recipe.kiwi().content(), "description", "specification").orElse("")
        : recipe.description();
  }

  private String version() {
    return Tags.textIn(recipe.kiwi().content(), "preferences", "version").orElse("");
  }

  private String environment() {
    return "kiwi_iname="
        + ImpsSteps.word(recipe.name())
        + " kiwi_iversion="
        + ImpsSteps.word(version())
        + " kiwi_type=tbz kiwi_profiles='' ";
  }

  private void leftovers() {
    for (Markup node : recipe.kiwi().content()) {
      if (node instanceof Markup.Tag tag && !READ.contains(tag.name())) {
        items.keptAside(tag, "IMPS has no place for it");
      } else if (node instanceof Markup.Comment) {
        items.add(Fate.KEPT_ASIDE, "a comment", "IMPS has no place for comments");
      }
    }
    tags.stream()
        .filter(tag -> tag.name().equals("description"))
        .flatMap(tag -> tag.tags().stream())
        .forEach(
            tag -> {
              if (tag.name().equals("specification")) {
                items.carried(tag);
              } else {
                items.keptAside(tag, "IMPS has no place for it");
              }
            });
    recipe
        .kiwi()
        .attributes()
        .keySet()
        .forEach(
            key ->
                items.add(Fate.KEPT_ASIDE, "'" + key + "' of <image>", "IMPS has no place for it"));
  }
}
