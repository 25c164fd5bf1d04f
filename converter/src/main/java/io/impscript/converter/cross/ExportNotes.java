package io.impscript.converter.cross;

import io.impscript.converter.report.Fate;
import io.impscript.converter.report.Item;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageRequest;
import io.impscript.model.Places;
import io.impscript.model.Recipe;
import io.impscript.validate.MergedRecipe;
import io.impscript.validate.MergedRecipe.UsedRepository;
import io.impscript.validate.ResolvedRecipe;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says where generated things come from, and what became of what Kiwi has no place for. */
final class ExportNotes {
  private static final String NO_MIRRORS = "a repository of Kiwi has one address";
  private static final String NO_FILTER = "Kiwi takes all packages of a repository";

  private final CatalogPlace at;
  private final Places places;
  private final MergedRecipe merged;
  private final ResolvedRecipe resolved;
  private final KiwiOptions options;
  private final List<Item> items = new ArrayList<>();

  ExportNotes(
      Catalog catalog,
      Places places,
      MergedRecipe merged,
      ResolvedRecipe resolved,
      KiwiOptions options) {
    this.at = new CatalogPlace(catalog);
    this.places = places;
    this.merged = merged;
    this.resolved = resolved;
    this.options = options;
  }

  /** Packages and repositories as they are written, with who asked for them, as plain values. */
  List<Map<String, Object>> generated(Lowered lowered) {
    PackageWords words =
        new PackageWords(Lowering.packageManager(lowered.document().image().content()));
    RepositoryWords addresses = new RepositoryWords(options.repositories());
    List<Map<String, Object>> all = new ArrayList<>();
    for (WantedPackage wanted : resolved.packages()) {
      String text = words.text(wanted.request()).orElse(wanted.request().name());
      all.add(generated("package", wanted.request().name(), text, wanted.askedBy()));
    }
    for (UsedRepository used : merged.repositories()) {
      String path = addresses.address(used.repository());
      all.add(generated("repository", used.repository().name(), path, used.namedBy()));
    }
    return all;
  }

  private static Map<String, Object> generated(
      String kind, String name, String text, List<Origin> origins) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", kind);
    map.put("name", name);
    map.put("text", text);
    map.put("from", origins.stream().map(ExportNotes::from).toList());
    return map;
  }

  /** The way to a thing in one line: the recipe, and the collections within. */
  private static String from(Origin origin) {
    List<String> path = new ArrayList<>(List.of(origin.recipe()));
    path.addAll(origin.collections());
    return String.join(" > ", path);
  }

  List<Item> items(Lowered lowered) {
    String manager = Lowering.packageManager(lowered.document().image().content());
    for (WantedPackage wanted : resolved.packages()) {
      aPackage(wanted, new PackageWords(manager));
    }
    merged.repositories().forEach(this::repository);
    merged.parts().forEach(part -> part(part.recipe()));
    return items;
  }

  private void aPackage(WantedPackage wanted, PackageWords words) {
    PackageRequest request = wanted.request();
    String what = "package '" + request.name() + "'";
    Element element = at.ofPackage(wanted);
    if (words.text(request).filter(request.name()::equals).isPresent()) {
      add(Fate.CARRIED, what, element, "");
    } else {
      String text = words.text(request).orElse("");
      add(Fate.APPROXIMATED, what, element, "asked for as '" + text + "'");
    }
    if (!request.rationale().isEmpty()) {
      add(Fate.KEPT_ASIDE, "rationale of " + what, element, "Kiwi has no place for reasons");
    }
  }

  private void repository(UsedRepository used) {
    String what = "repository '" + used.repository().name() + "'";
    Element element = Element.of(Element.Kind.REPOSITORY, used.index());
    if (used.repository().isMade()) {
      String reason =
          "its RPMs are made by the script, in the folder repos; taken to be below "
              + options.repositories();
      add(Fate.APPROXIMATED, what, element, reason);
    } else if (used.repository().isLocal()) {
      String reason = "it states no address; taken to be below " + options.repositories();
      add(Fate.APPROXIMATED, what, element, reason);
    } else {
      add(Fate.CARRIED, what, element, "");
    }
    if (!used.repository().mirrors().isEmpty()) {
      add(Fate.KEPT_ASIDE, "mirrors of " + what, element.part(Part.MIRRORS), NO_MIRRORS);
    }
    if (!used.repository().filter().isEmpty()) {
      Part part = used.repository().filter().excludes().isEmpty() ? Part.INCLUDES : Part.EXCLUDES;
      add(Fate.KEPT_ASIDE, "filter of " + what, element.part(part), NO_FILTER);
    }
    if (!used.repository().updates().isEmpty()) {
      add(
          Fate.KEPT_ASIDE,
          "updates '" + used.repository().updates() + "' of " + what,
          element.part(Part.UPDATES),
          "Kiwi does not pair repositories");
    }
  }

  private void part(Recipe recipe) {
    boolean top = recipe.name().equals(merged.recipe().name());
    Element element = at.ofRecipe(recipe.name());
    if (!top) {
      String what = "sub-recipe '" + recipe.name() + "'";
      add(Fate.APPROXIMATED, what, element, "merged into the description");
    }
    recipe
        .packageCollections()
        .forEach(
            reference -> {
              String what = "package collection '" + reference.name() + "'";
              String reason = "its packages are named one by one";
              add(Fate.APPROXIMATED, what, element.part(Part.PACKAGE_COLLECTIONS), reason);
            });
    kept(recipe, element);
    for (int step = 0; step < recipe.postbuildChroot().size(); step++) {
      add(Fate.CARRIED, "post-build command", element.part(Part.POSTBUILD_CHROOT, step), "");
    }
    for (int copy = 0; copy < recipe.postbuildCopy().size(); copy++) {
      String what = "post-build copy '" + recipe.postbuildCopy().get(copy) + "'";
      String reason = "the file is packed with the description";
      add(Fate.APPROXIMATED, what, element.part(Part.POSTBUILD_COPY, copy), reason);
    }
  }

  private void kept(Recipe recipe, Element element) {
    String of = " of recipe '" + recipe.name() + "'";
    String reason = "Kiwi has no place for it";
    if (!recipe.dist().isEmpty()) {
      add(
          Fate.KEPT_ASIDE,
          "dist" + of,
          element.part(Part.DIST),
          reason + "; it chose the defaults");
    }
    if (!recipe.validArch().isEmpty() || !recipe.defaultArch().isEmpty()) {
      add(Fate.KEPT_ASIDE, "architectures" + of, element.part(Part.VALID_ARCH), reason);
    }
    if (!recipe.metadata().created().isEmpty() || !recipe.metadata().history().isEmpty()) {
      add(Fate.KEPT_ASIDE, "metadata" + of, element.part(Part.METADATA), reason);
    }
    for (String key : recipe.extras().values().keySet()) {
      add(Fate.KEPT_ASIDE, "'" + key + "'" + of, element, reason);
    }
  }

  private void add(Fate fate, String what, Element element, String reason) {
    items.add(new Item(fate, what, places.of(element), reason));
  }
}
