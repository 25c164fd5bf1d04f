package io.impscript.print;

import io.impscript.model.Element.Part;
import io.impscript.model.Recipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What several recipes say alike, and so a fragment says for them. */
record Shared(List<Fragment> fragments, Map<Integer, Taken> byRecipe) {
  static final Shared NOTHING = new Shared(List.of(), Map.of());

  /**
   * A fragment.
   *
   * @param example position of a recipe whose lists start with what the fragment says
   * @param items how many first items of which lists it says
   * @param page path of the file it goes to
   */
  record Fragment(String name, int example, Map<Part, Integer> items, String page) {
    /** A recipe that says just what the fragment does. */
    Recipe of(Recipe recipe) {
      return Recipe.named(name)
          .packages(first(recipe.packages(), Part.PACKAGES))
          .packageCollections(first(recipe.packageCollections(), Part.PACKAGE_COLLECTIONS))
          .repositories(first(recipe.repositories(), Part.REPOSITORIES))
          .postbuildCopy(first(recipe.postbuildCopy(), Part.POSTBUILD_COPY))
          .postbuildChroot(first(recipe.postbuildChroot(), Part.POSTBUILD_CHROOT))
          .version(recipe.version())
          .metadata(recipe.metadata())
          .extras(recipe.extras())
          .kiwi(recipe.kiwi())
          .build();
    }

    private <T> List<T> first(List<T> all, Part part) {
      return all.subList(0, items.getOrDefault(part, 0));
    }
  }

  static Shared of(Arranged arranged) {
    Map<List<Integer>, Map<Part, Integer>> byUsers = new LinkedHashMap<>();
    for (SharedStarts starts : SharedStarts.all(arranged)) {
      starts.found().forEach((users, length) -> add(byUsers, users, starts.part(), length));
      if (starts.part() == Part.POSTBUILD_CHROOT) {
        addFiles(byUsers, SharedStarts.copies(arranged));
      }
    }
    return new Naming(arranged).shared(byUsers);
  }

  /** The files that all users of a fragment copy go with its commands. */
  private static void addFiles(
      Map<List<Integer>, Map<Part, Integer>> byUsers, SharedStarts copies) {
    Set<Integer> taken = new HashSet<>();
    byUsers.forEach(
        (users, parts) -> {
          if (parts.containsKey(Part.POSTBUILD_COPY)) {
            taken.addAll(users);
          }
        });
    byUsers.forEach(
        (users, parts) -> {
          boolean free = users.stream().noneMatch(taken::contains);
          int common = parts.containsKey(Part.POSTBUILD_CHROOT) ? copies.common(users) : 0;
          if (free && common > 0) {
            parts.put(Part.POSTBUILD_COPY, common);
          }
        });
  }

  private static void add(
      Map<List<Integer>, Map<Part, Integer>> byUsers, List<Integer> users, Part part, int length) {
    byUsers.computeIfAbsent(users, x -> new LinkedHashMap<>()).put(part, length);
  }

  /** Gives fragments names and places. */
  private static final class Naming {
    private final Arranged arranged;
    private final Map<Integer, String> pages = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Naming(Arranged arranged) {
      this.arranged = arranged;
      arranged
          .files()
          .forEach(
              page ->
                  page.of(io.impscript.model.Element.Kind.RECIPE)
                      .forEach(recipe -> pages.put(recipe, page.path())));
    }

    Shared shared(Map<List<Integer>, Map<Part, Integer>> byUsers) {
      List<Fragment> fragments = new ArrayList<>();
      Map<Integer, List<String>> taken = new HashMap<>();
      Map<Integer, Map<Part, Integer>> items = new HashMap<>();
      byUsers.forEach(
          (users, parts) -> {
            Fragment fragment = fragment(users, parts);
            fragments.add(fragment);
            for (int user : users) {
              taken.computeIfAbsent(user, x -> new ArrayList<>()).add(fragment.name());
              items.computeIfAbsent(user, x -> new HashMap<>()).putAll(parts);
            }
          });
      Map<Integer, Taken> byRecipe = new HashMap<>();
      taken.forEach((user, names) -> byRecipe.put(user, new Taken(names, items.get(user))));
      return new Shared(fragments, byRecipe);
    }

    private Fragment fragment(List<Integer> users, Map<Part, Integer> parts) {
      List<Recipe> recipes = users.stream().map(arranged.catalog().recipes()::get).toList();
      String name = FragmentNames.of(recipes, parts.keySet());
      String free = name;
      for (int i = 2; !names.add(free); i++) {
        free = name + "-" + i;
      }
      Set<String> homes = new TreeSet<>();
      users.forEach(user -> homes.add(pages.get(user)));
      String page = homes.size() == 1 ? homes.iterator().next() : arranged.beside("fragments");
      return new Fragment(free, users.get(0), parts, page);
    }
  }

  /** The files with those that fragments need, and includes of them. */
  Arranged arrange(Arranged arranged) {
    String common = arranged.beside("fragments");
    if (fragments.stream().noneMatch(fragment -> fragment.page().equals(common))) {
      return arranged;
    }
    Set<String> names = new HashSet<>();
    of(common).forEach(fragment -> names.add(fragment.name()));
    List<Arranged.Page> files = new ArrayList<>();
    files.add(new Arranged.Page(common, List.of(), Map.of()));
    for (Arranged.Page page : arranged.files()) {
      boolean needs =
          page.path().equals(arranged.main())
              || page.of(io.impscript.model.Element.Kind.RECIPE).stream()
                  .anyMatch(recipe -> taken(recipe).fragments().stream().anyMatch(names::contains));
      files.add(needs ? page.including(common) : page);
    }
    return new Arranged(arranged.catalog(), arranged.comments(), files);
  }

  Taken taken(int recipe) {
    return byRecipe.getOrDefault(recipe, Taken.NOTHING);
  }

  List<Fragment> of(String page) {
    return fragments.stream().filter(one -> one.page().equals(page)).toList();
  }
}
