package io.impscript.converter.cross;

import io.impscript.converter.cross.PostBuildSection.Steps;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.Fate;
import io.impscript.converter.report.Item;
import io.impscript.model.Catalog;
import io.impscript.model.Comments;
import io.impscript.model.Element;
import io.impscript.model.Kiwi;
import io.impscript.model.PackageRequest;
import io.impscript.model.Places;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins a description that was edited with what its side file knows. What the files say is true;
 * what the side file says of a thing that is still there, by its kind and name, holds on. A
 * sub-recipe or collection that no longer fits is no longer taken in: the recipe names itself what
 * is left of it.
 */
final class Reattaching {
  private final KiwiImport run;
  private final SideFile side;
  private final DescriptionImport.Draft draft;
  private final KiwiImported plain;
  private final Recipe edited;
  private final Map<String, Recipe> known = new LinkedHashMap<>();
  private final Map<String, Repository> repositories = new LinkedHashMap<>();
  private final List<Item> items = new ArrayList<>();

  Reattaching(KiwiImport run, SideFile side, DescriptionImport.Draft draft) {
    this.run = run;
    this.side = side;
    this.draft = draft;
    this.plain = draft.imported();
    this.edited = plain.catalog().recipes().get(plain.catalog().recipes().size() - 1);
    side.kept().recipes().forEach(recipe -> known.put(recipe.name(), recipe));
  }

  /** What a side file keeps beyond the recipe itself. */
  static Catalog without(Catalog kept, String recipe) {
    return new Catalog(
        kept.recipes().stream().filter(each -> !each.name().equals(recipe)).toList(),
        kept.packageCollections(),
        List.of(),
        List.of(),
        List.of());
  }

  KiwiImported imported() throws IOException {
    Recipe former = known.get(side.recipe());
    if (former == null || !edited.name().equals(side.recipe())) {
      note("recipe '" + side.recipe() + "'", "the image has another name now");
      return result(plain.catalog());
    }
    boolean sameRest = sameRest();
    TakenIn left = new TakenIn(this, former, sameRest);
    plain.catalog().repositories().forEach(this::repository);
    Recipe joined = join(former, left, sameRest);
    List<Recipe> recipes = new ArrayList<>();
    side.kept().recipes().stream()
        .filter(recipe -> left.parts.contains(recipe.name()))
        .forEach(recipes::add);
    recipes.add(joined);
    Catalog whole =
        new Catalog(
            recipes,
            side.kept().packageCollections(),
            List.copyOf(withPartners(left).values()),
            List.of(),
            List.of());
    run.declare(
        new Catalog(
            without(whole, joined.name()).recipes(),
            whole.packageCollections(),
            whole.repositories(),
            List.of(),
            List.of()));
    return result(whole);
  }

  Catalog kept() {
    return side.kept();
  }

  /** The recipe as the files alone say it. */
  Recipe edited() {
    return edited;
  }

  /** The post-build steps that the files still hold. */
  List<Steps> steps() {
    return draft.files().steps();
  }

  private KiwiImported result(Catalog catalog) {
    items.addAll(0, plain.items());
    Places places = Places.NONE;
    return new KiwiImported(
        edited.name(), catalog, places, comments(catalog), plain.files(), false, items);
  }

  /** The recipe stands last, among others than in the plain catalog. */
  private Comments comments(Catalog catalog) {
    List<String> own = plain.comments().of(lastOf(plain.catalog()));
    return own.isEmpty() ? Comments.NONE : new Comments(Map.of(lastOf(catalog), own));
  }

  private static Element lastOf(Catalog catalog) {
    return Element.recipe(catalog.recipes().size() - 1);
  }

  /** Whether all that is said beyond plain words is as it was. */
  private boolean sameRest() throws IOException {
    List<TreeMember> own = new ArrayList<>(draft.files().all().values());
    own.removeIf(member -> side.synthetic().contains(member.path()));
    own.removeIf(member -> member.path().equals(ConfigScript.FILE));
    Map<String, String> now = SideFile.hashes(own);
    Map<String, String> then = new LinkedHashMap<>(side.files());
    then.keySet().removeAll(side.synthetic());
    then.keySet()
        .removeIf(
            path ->
                path.equals(KiwiFolder.MAIN_FILE)
                    || path.equals(ConfigScript.FILE)
                    || path.startsWith("root/" + PostBuildSection.FOLDER + "/"));
    boolean noFiles = known.values().stream().allMatch(recipe -> recipe.kiwi().files().isEmpty());
    boolean script = draft.files().all().containsKey(ConfigScript.FILE);
    return SideFile.hash(draft.hoisted().kiwi()).equals(side.rest())
        && now.equals(then)
        && noFiles
        && !script;
  }

  private Recipe join(Recipe former, TakenIn left, boolean sameRest) {
    Steps own = new Steps(former.name(), List.of(), List.of());
    List<String> commands = new ArrayList<>(left.commands);
    for (Steps steps : draft.files().steps()) {
      own = steps.recipe().equals(former.name()) ? steps : own;
    }
    commands.addAll(own.commands());
    Kiwi kiwi = sameRest ? former.kiwi() : edited.kiwi();
    return former
        .change()
        .description(edited.description())
        .packages(packages(former, left))
        .packageCollections(left.collections)
        .recipes(left.recipes)
        .repositories(references(former, left))
        .postbuildCopy(copies(former, left))
        .postbuildChroot(commands)
        .kiwi(kiwi)
        .build();
  }

  /** Packages that are still there as they were asked for, then those that are new. */
  private List<PackageRequest> packages(Recipe former, TakenIn left) {
    Set<String> there = names(edited.packages());
    List<PackageRequest> packages = new ArrayList<>();
    Set<String> covered = new HashSet<>(left.packages);
    List<PackageRequest> asked = new ArrayList<>(former.packages());
    asked.addAll(left.orphans);
    for (PackageRequest request : asked) {
      if (there.contains(request.name()) && sameVersion(request)) {
        packages.add(request);
        covered.add(request.name());
      } else if (!there.contains(request.name())) {
        note("package '" + request.name() + "'", "it is no longer in the description");
      }
    }
    edited.packages().stream()
        .filter(request -> !covered.contains(request.name()))
        .forEach(packages::add);
    return packages;
  }

  /** Whether a package is still asked for in the text that it was written as. */
  boolean sameVersion(PackageRequest request) {
    Optional<String> text = text("package", request.name());
    PackageWords words =
        new PackageWords(Lowering.packageManager(draft.hoisted().kiwi().content()));
    return edited.packages().stream()
        .filter(now -> now.name().equals(request.name()))
        .anyMatch(now -> words.text(now).equals(text));
  }

  static Set<String> names(List<PackageRequest> requests) {
    Set<String> names = new HashSet<>();
    requests.forEach(request -> names.add(request.name()));
    return names;
  }

  private Optional<String> text(String kind, String name) {
    return side.generated().stream()
        .filter(map -> kind.equals(map.get("kind")) && name.equals(map.get("name")))
        .map(map -> String.valueOf(map.get("text")))
        .findFirst();
  }

  private void repository(Repository now) {
    Optional<Repository> then =
        side.kept().repositories().stream()
            .filter(each -> each.name().equals(now.name()))
            .findFirst();
    repositories.put(now.name(), then.map(former -> joined(former, now)).orElse(asFile(now)));
  }

  /** Kiwi's addresses of folders, as the language has them. */
  private static Repository asFile(Repository now) {
    return now.withLocations(now.url().replaceFirst("^dir://", "file://"), now.gpgKey());
  }

  private Repository joined(Repository former, Repository now) {
    boolean samePlace = text("repository", now.name()).filter(now.url()::equals).isPresent();
    String key =
        now.gpgKey().isEmpty() || samePlace && !former.gpgKey().isEmpty()
            ? former.gpgKey()
            : now.gpgKey();
    return former
        .withLocations(samePlace ? former.url() : asFile(now).url(), key)
        .withPriority(now.priority());
  }

  /** The halves of pairs that no recipe names are kept too. */
  private Map<String, Repository> withPartners(TakenIn left) {
    Map<String, Repository> all = new LinkedHashMap<>();
    for (Repository former : side.kept().repositories()) {
      boolean partner = text("repository", former.name()).isEmpty();
      if (repositories.containsKey(former.name()) || partner) {
        all.put(former.name(), repositories.getOrDefault(former.name(), former));
      } else {
        note("repository '" + former.name() + "'", "it is no longer in the description");
      }
    }
    repositories.forEach(all::putIfAbsent);
    return all;
  }

  private List<Reference> references(Recipe former, TakenIn left) {
    Map<String, Reference> asked = new LinkedHashMap<>();
    former.repositories().forEach(reference -> asked.put(reference.name(), reference));
    List<Reference> references = new ArrayList<>();
    for (Reference now : edited.repositories()) {
      if (asked.containsKey(now.name())) {
        references.add(asked.get(now.name()));
      } else if (!left.repositories.contains(now.name())) {
        references.add(now);
      }
    }
    return references;
  }

  private List<String> copies(Recipe former, TakenIn left) {
    List<String> copies = new ArrayList<>(left.copies);
    for (String now : edited.postbuildCopy()) {
      String name = baseName(now);
      copies.add(
          former.postbuildCopy().stream()
              .filter(then -> baseName(then).equals(name))
              .findFirst()
              .orElse(now));
    }
    return copies;
  }

  static String baseName(String path) {
    return path.replaceAll("/+$", "").replaceFirst(".*/", "");
  }

  void note(String what, String reason) {
    String text = "what the side file says of it is not attached: " + reason;
    items.add(new Item(Fate.REFUSED, what, Optional.empty(), text));
  }
}
