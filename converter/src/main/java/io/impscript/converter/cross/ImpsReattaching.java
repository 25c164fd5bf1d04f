package io.impscript.converter.cross;

import io.impscript.converter.report.Fate;
import io.impscript.converter.report.Item;
import io.impscript.model.Catalog;
import io.impscript.model.Kiwi;
import io.impscript.model.Markup;
import io.impscript.model.Metadata;
import io.impscript.model.PackageRequest;
import io.impscript.model.Places;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Joins IMPS files that were edited with what their side file knows: what was changed between the
 * files as they were made and as they are is done to what they were made from.
 */
final class ImpsReattaching {
  private final Map<String, Recipe> kept = new LinkedHashMap<>();
  private final Map<String, Recipe> made = new LinkedHashMap<>();
  private final Map<String, Repository> keptRepositories = new LinkedHashMap<>();
  private final Catalog read;
  private final List<Item> items = new ArrayList<>();

  ImpsReattaching(Catalog kept, Catalog read) {
    this.read = read;
    kept.recipes().forEach(recipe -> this.kept.put(recipe.name(), recipe));
    kept.repositories().forEach(each -> keptRepositories.put(each.name(), each));
    new KiwiToImps(kept, Places.NONE, List.of(), "")
        .convert()
        .catalog()
        .recipes()
        .forEach(recipe -> made.put(recipe.name(), recipe));
  }

  List<Item> items() {
    return items;
  }

  Catalog catalog() {
    List<Recipe> recipes = new ArrayList<>();
    for (Recipe now : read.recipes()) {
      Recipe then = made.get(now.name());
      Recipe original = kept.get(now.name());
      if (original != null && then != null) {
        recipes.add(joined(original, then, now));
      } else if (then == null) {
        recipes.add(now);
      } else if (!sameButFiles(then, now)) {
        note("recipe '" + now.name() + "'", "it was made of a profile and changed since");
        recipes.add(now);
      }
    }
    kept.keySet().stream()
        .filter(name -> read.recipes().stream().noneMatch(recipe -> recipe.name().equals(name)))
        .forEach(name -> note("recipe '" + name + "'", "it is gone from the files"));
    return read.withRecipes(recipes).withRepositories(repositories(recipes));
  }

  /** Repositories that only a block for Kiwi speaks of are declared there. */
  private List<Repository> repositories(List<Recipe> recipes) {
    Set<String> named = new HashSet<>();
    recipes.forEach(recipe -> recipe.repositories().forEach(ref -> named.add(ref.name())));
    return read.repositories().stream()
        .filter(each -> named.contains(each.name()) || keptRepositories.containsKey(each.name()))
        .toList();
  }

  /** Copies and commands are made anew with files at hand, and so cannot be compared. */
  private static boolean sameButFiles(Recipe then, Recipe now) {
    return then.packages().equals(now.packages()) && then.recipes().equals(now.recipes());
  }

  private Recipe joined(Recipe original, Recipe then, Recipe now) {
    if (original.kiwi().equals(Kiwi.NONE)) {
      return now;
    }
    Function<PackageRequest, String> name = PackageRequest::name;
    List<PackageRequest> gone = gone(then.packages(), now.packages());
    List<Reference> lost = gone(then.repositories(), now.repositories());
    boolean described = !now.description().equals(then.description());
    boolean dated = !original.metadata().equals(Metadata.NONE);
    return now.change()
        .description(described ? now.description() : original.description())
        .packages(changed(original.packages(), then.packages(), now.packages(), name))
        .repositories(
            changed(
                original.repositories(), then.repositories(), now.repositories(), Reference::name))
        .postbuildCopy(original.postbuildCopy())
        .postbuildChroot(commands(original, now))
        .metadata(dated ? now.metadata() : Metadata.NONE)
        .kiwi(without(original.kiwi(), gone, lost))
        .build();
  }

  private static <T> List<T> gone(List<T> then, List<T> now) {
    List<T> gone = new ArrayList<>(then);
    gone.removeAll(now);
    return gone;
  }

  /** The original list without what is gone, then what is new. */
  private static <T> List<T> changed(
      List<T> original, List<T> then, List<T> now, Function<T, String> name) {
    List<T> list = new ArrayList<>(original);
    list.removeAll(gone(then, now));
    Set<String> names = new HashSet<>();
    list.forEach(each -> names.add(name.apply(each)));
    for (T each : gone(now, then)) {
      if (names.add(name.apply(each))) {
        list.add(each);
      }
    }
    return list;
  }

  /** The recipe's own commands in their new form: those that no element of the block stands for. */
  private List<String> commands(Recipe original, Recipe now) {
    List<String> own = original.postbuildChroot();
    int at = java.util.Collections.indexOfSubList(now.postbuildChroot(), own);
    if (at < 0) {
      note("post-build commands of recipe '" + now.name() + "'", "they were changed since");
    }
    return own;
  }

  /** The block without the packages and repositories that are gone from the files. */
  private static Kiwi without(Kiwi kiwi, List<PackageRequest> gone, List<Reference> lost) {
    PackageWords words = new PackageWords(Lowering.packageManager(kiwi.content()));
    List<Markup> content = new ArrayList<>();
    for (Markup node : kiwi.content()) {
      if (node instanceof Markup.Tag tag && tag.name().equals("packages")) {
        content.add(withoutPackages(tag, gone, words));
      } else if (!(node instanceof Markup.Tag tag && isLost(tag, lost))) {
        content.add(node);
      }
    }
    return new Kiwi(kiwi.attributes(), kiwi.before(), content, kiwi.after(), kiwi.files());
  }

  private static boolean isLost(Markup.Tag tag, List<Reference> lost) {
    return tag.name().equals("repository")
        && lost.stream().anyMatch(reference -> reference.name().equals(tag.attribute("alias")));
  }

  private static Markup.Tag withoutPackages(
      Markup.Tag section, List<PackageRequest> gone, PackageWords words) {
    boolean counts =
        Set.of("bootstrap", "image").contains(section.attribute("type"))
            && section.attribute("profiles").isEmpty();
    if (!counts || gone.isEmpty()) {
      return section;
    }
    List<Markup> left = new ArrayList<>();
    for (Markup node : section.content()) {
      boolean out =
          node instanceof Markup.Tag tag
              && tag.name().equals("package")
              && words.request(tag.attribute("name")).filter(gone::contains).isPresent();
      if (!out) {
        left.add(node);
      }
    }
    return section.withContent(left);
  }

  private void note(String what, String reason) {
    String text = "what the side file says of it is not attached: " + reason;
    items.add(new Item(Fate.REFUSED, what, Optional.empty(), text));
  }
}
