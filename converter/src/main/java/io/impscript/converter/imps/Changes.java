package io.impscript.converter.imps;

import io.impscript.diag.Counted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Says how an object differs from what it was, in the words of IMPS: {@code Extended recipes
 * attribute with 1 Recipe.} The sentence for growth is that of the public sample; the others follow
 * its pattern.
 */
final class Changes {
  private static final Map<String, String> NOUNS =
      Map.of(
          ItemKeys.PACKAGES,
          "Package",
          ItemKeys.PACKAGE_COLLECTIONS,
          "PackageCollection",
          ItemKeys.RECIPES,
          "Recipe",
          ItemKeys.REPOSITORIES,
          "Repository",
          "nodes",
          "Node");

  private Changes() {}

  /** One sentence a change, in the order of the keys; the metadata does not count. */
  static List<String> between(Map<String, Object> old, Map<String, Object> now) {
    Set<String> keys = new LinkedHashSet<>(now.keySet());
    keys.addAll(old.keySet());
    keys.remove(ItemKeys.METADATA);
    List<String> changes = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(old.get(key), now.get(key))) {
        changes.addAll(of(key, old.get(key), now.get(key)));
      }
    }
    return changes;
  }

  private static List<String> of(String key, Object old, Object now) {
    String noun = NOUNS.get(key);
    if (noun == null) {
      return List.of("Changed " + key + ".");
    }
    Map<String, Object> before = named(key, old);
    Map<String, Object> after = named(key, now);
    List<String> changes = new ArrayList<>();
    long added = missing(after, before);
    if (added > 0) {
      changes.add("Extended " + key + " attribute with " + Counted.of(added, noun) + ".");
    }
    long removed = missing(before, after);
    if (removed > 0) {
      changes.add("Reduced " + key + " attribute by " + Counted.of(removed, noun) + ".");
    }
    if (!common(before, after).equals(common(after, before))) {
      changes.add("Changed " + key + ".");
    }
    return changes;
  }

  private static long missing(Map<String, Object> these, Map<String, Object> inThose) {
    return these.keySet().stream().filter(name -> !inThose.containsKey(name)).count();
  }

  /** As a list, so that a new order is a change too. */
  private static List<Map.Entry<String, Object>> common(
      Map<String, Object> these, Map<String, Object> those) {
    return these.entrySet().stream().filter(entry -> those.containsKey(entry.getKey())).toList();
  }

  private static Map<String, Object> named(String key, Object value) {
    Map<String, Object> named = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> members) {
      members.forEach((name, member) -> named.put(String.valueOf(name), member));
    } else if (value instanceof List<?> items) {
      items.forEach(item -> named.put(unique(named, name(key, (Map<?, ?>) item)), item));
    }
    return named;
  }

  private static String unique(Map<String, Object> named, String name) {
    String unique = name;
    for (int i = 2; named.containsKey(unique); i++) {
      unique = name + "#" + i;
    }
    return unique;
  }

  private static String name(String key, Map<?, ?> item) {
    String text = String.valueOf(item.get("name"));
    boolean split = key.equals(ItemKeys.PACKAGES) && !item.containsKey("version");
    return split ? PackageText.split(text).name() : text;
  }
}
