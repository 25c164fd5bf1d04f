package io.impscript.converter.diff;

import io.impscript.converter.diff.Difference.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.Kiwi;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares what two recipes say for Kiwi. Elements are paired by name and by what tells them from
 * their neighbours; comments and white space mean nothing.
 */
final class KiwiDiff {
  /** Attributes that tell an element from others of its name. */
  private static final List<String> TELLING =
      List.of("name", "alias", "image", "profiles", "type", "arch", "mountpoint", "number");

  /** Elements whose order among their neighbours means something. */
  private static final Set<String> ORDERED = Set.of("argument", "partition", "type", "include");

  /** An element with its number in document order. */
  private record Numbered(Markup.Tag tag, int number, List<Numbered> children) {}

  private final Differences out;

  private KiwiDiff(Differences out) {
    this.out = out;
  }

  static void compare(Kiwi one, Kiwi other, Differences out) {
    KiwiDiff diff = new KiwiDiff(out);
    diff.attributes("kiwi", one.attributes(), other.attributes(), 0, 0);
    diff.children("kiwi", numbered(one.content()), numbered(other.content()));
  }

  private static List<Numbered> numbered(List<Markup> content) {
    return numbered(content, new int[] {0});
  }

  private static List<Numbered> numbered(List<Markup> content, int[] last) {
    List<Numbered> tags = new ArrayList<>();
    for (Markup markup : content) {
      if (markup instanceof Markup.Tag tag) {
        int number = ++last[0];
        tags.add(new Numbered(tag, number, numbered(tag.content(), last)));
      }
    }
    return tags;
  }

  private void children(String path, List<Numbered> before, List<Numbered> after) {
    Map<String, Numbered> old = byKey(before);
    Map<String, Numbered> now = byKey(after);
    old.forEach(
        (key, tag) -> {
          String what = path + "/" + key;
          if (now.containsKey(key)) {
            tag(what, tag, now.get(key));
          } else {
            out.add(Kind.ONLY_FIRST, what, text(tag), "", Part.KIWI, tag.number(), -1);
          }
        });
    now.forEach(
        (key, tag) -> {
          if (!old.containsKey(key)) {
            String what = path + "/" + key;
            out.add(Kind.ONLY_SECOND, what, "", text(tag), Part.KIWI, -1, tag.number());
          }
        });
    order(path, old, now);
  }

  private void tag(String what, Numbered one, Numbered other) {
    attributes(
        what, one.tag().attributes(), other.tag().attributes(), one.number(), other.number());
    String before = text(one);
    String after = text(other);
    if (!before.equals(after)) {
      out.add(Kind.CHANGED, what, before, after, Part.KIWI, one.number(), other.number());
    }
    children(what, one.children(), other.children());
  }

  private void attributes(
      String what, Map<String, String> before, Map<String, String> after, int i, int j) {
    Map<String, String> all = new TreeMap<>(before);
    all.putAll(after);
    for (String key : all.keySet()) {
      String old = before.get(key);
      String now = after.get(key);
      if (old == null || !old.equals(now)) {
        Kind kind = old == null ? Kind.ONLY_SECOND : now == null ? Kind.ONLY_FIRST : Kind.CHANGED;
        String name = what + "@" + key;
        out.add(kind, name, old == null ? "" : old, now == null ? "" : now, Part.KIWI, i, j);
      }
    }
  }

  private void order(String path, Map<String, Numbered> old, Map<String, Numbered> now) {
    for (String name : ORDERED) {
      List<String> before = ordered(name, old, now);
      List<String> after = ordered(name, now, old);
      if (!before.equals(after)) {
        out.add(
            Kind.ORDER,
            path + ": order of <" + name + ">",
            String.join(", ", before),
            String.join(", ", after),
            Part.KIWI,
            old.get(before.get(0)).number(),
            now.get(after.get(0)).number());
      }
    }
  }

  private static List<String> ordered(
      String name, Map<String, Numbered> these, Map<String, Numbered> those) {
    return these.entrySet().stream()
        .filter(entry -> entry.getValue().tag().name().equals(name))
        .map(Map.Entry::getKey)
        .filter(those::containsKey)
        .toList();
  }

  private static Map<String, Numbered> byKey(List<Numbered> tags) {
    Map<String, Numbered> keyed = new LinkedHashMap<>();
    for (Numbered tag : tags) {
      String key = key(tag);
      String unique = key;
      for (int i = 2; keyed.containsKey(unique); i++) {
        unique = key + "#" + i;
      }
      keyed.put(unique, tag);
    }
    return keyed;
  }

  private static String key(Numbered tag) {
    String telling =
        TELLING.stream()
            .filter(tag.tag().attributes()::containsKey)
            .map(name -> name + "=" + tag.tag().attributes().get(name))
            .collect(Collectors.joining(", "));
    boolean plain =
        telling.isEmpty() && tag.children().isEmpty() && ORDERED.contains(tag.tag().name());
    String name = tag.tag().name();
    return plain && !text(tag).isEmpty()
        ? name + "[" + text(tag) + "]"
        : telling.isEmpty() ? name : name + "[" + telling + "]";
  }

  /** The text directly in an element, blanks as one. */
  private static String text(Numbered tag) {
    return tag.tag().text().strip().replaceAll("\\s+", " ");
  }
}
