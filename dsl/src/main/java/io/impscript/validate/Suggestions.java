package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.NearNames;
import io.impscript.model.Element.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to say about a name that is not there: near names, the same name of another kind, and what
 * there is. Looking for near names costs time for every known name, so a catalog with very many
 * unknown names gets them for the first ones only.
 */
final class Suggestions {
  private static final long EFFORT = 30_000_000;
  private static final int LONGEST_NAME = 200;

  private final Map<Kind, NameIndex> known;
  private final Map<String, List<String>> answers = new HashMap<>();
  private final Map<Kind, String> declared = new EnumMap<>(Kind.class);
  private long spent;

  Suggestions(NameIndex recipes, NameIndex collections, NameIndex repositories) {
    known =
        Map.of(
            Kind.RECIPE, recipes,
            Kind.PACKAGE_COLLECTION, collections,
            Kind.REPOSITORY, repositories);
  }

  /** Adds to a finding what may have been meant by an unknown name. */
  Diagnostic addTo(Diagnostic finding, Kind kind, String name) {
    Diagnostic result = finding;
    for (String hint : answers.computeIfAbsent(kind + " " + name, key -> hints(kind, name))) {
      result = result.withHint(hint);
    }
    return result;
  }

  private List<String> hints(Kind kind, String name) {
    Collection<String> names = known.get(kind).names();
    List<String> hints = new ArrayList<>();
    List<String> near = near(name, names);
    if (!near.isEmpty()) {
      hints.add("did you mean '" + String.join("' or '", near) + "'?");
    }
    elsewhere(kind, name, hints);
    hints.add(declared.computeIfAbsent(kind, any -> declared(kind, names)));
    return hints;
  }

  private List<String> near(String name, Collection<String> names) {
    long effort = (long) name.length() * name.length() * names.size() * 4;
    if (name.length() > LONGEST_NAME || spent + effort > EFFORT) {
      return List.of();
    }
    spent += effort;
    List<String> near = NearNames.of(name, names);
    return near.isEmpty() ? longerNames(name, names) : near;
  }

  /** Names of standard recipes are long; people say the beginning and mean the rest. */
  private static List<String> longerNames(String name, Collection<String> names) {
    return name.length() < 3
        ? List.of()
        : names.stream().filter(other -> other.startsWith(name)).sorted().limit(3).toList();
  }

  private void elsewhere(Kind kind, String name, List<String> hints) {
    for (Kind other : List.of(Kind.RECIPE, Kind.PACKAGE_COLLECTION, Kind.REPOSITORY)) {
      if (other != kind && known.get(other).has(name)) {
        hints.add(Texts.quoted(name) + " is a " + other.noun() + "; " + wordFor(other));
      }
    }
  }

  private static String declared(Kind kind, Collection<String> names) {
    return names.isEmpty()
        ? noneDeclared(kind)
        : kind.nouns() + " declared: " + Texts.list(names.stream().sorted().toList());
  }

  private static String noneDeclared(Kind kind) {
    return "no "
        + kind.noun()
        + " is declared at all; declare it, or include the script that declares it";
  }

  private static String wordFor(Kind kind) {
    return switch (kind) {
      case RECIPE -> "the word for it is 'recipes'";
      case PACKAGE_COLLECTION -> "the word for it is 'packageCollections'";
      default -> "the word for it is 'repositories'";
    };
  }
}
