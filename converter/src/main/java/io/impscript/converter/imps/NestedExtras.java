package io.impscript.converter.imps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries unknown keys of things inside an object (of an item, of the metadata) among the object's
 * own extras, under a key that says where they belong: {@code packages[zsh].owner}, {@code
 * metadata.author}. An unknown key of the object itself that happens to look like that gets a
 * backslash in front.
 */
final class NestedExtras {
  /**
   * A thing inside the object that may have unknown keys.
   *
   * @param known the keys that have a meaning there
   * @param target where its written members are collected; unused on reading
   */
  private record Slot(Set<String> known, Map<String, Object> target) {}

  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Map<String, Object> collected = new LinkedHashMap<>();

  /** Makes a thing inside the object known. */
  String slot(String name, Set<String> known, Map<String, Object> target) {
    String unique = name;
    for (int i = 2; slots.containsKey(unique + "."); i++) {
      unique = name.endsWith("]") ? name.substring(0, name.length() - 1) + "#" + i + "]" : name + i;
    }
    slots.put(unique + ".", new Slot(known, target));
    return unique + ".";
  }

  /** Notes the unknown keys of a thing inside the object, on reading. */
  void collect(String slot, Map<String, Object> unknown) {
    unknown.forEach((key, value) -> collected.put(slot + key, value));
  }

  /** All extras of an object: its own unknown keys and those of the things inside. */
  Map<String, Object> join(Map<String, Object> own) {
    Map<String, Object> all = new LinkedHashMap<>();
    own.forEach((key, value) -> all.put(escapes(key) ? "\\" + key : key, value));
    all.putAll(collected);
    return all;
  }

  /** Puts extras back where they belong, on writing; those of nothing inside go to the object. */
  void distribute(Map<String, Object> extras, Map<String, Object> object) {
    extras.forEach((key, value) -> distribute(key, value, object));
  }

  private void distribute(String key, Object value, Map<String, Object> object) {
    Optional<String> prefix = prefix(key);
    if (prefix.isPresent()) {
      slots.get(prefix.get()).target().put(key.substring(prefix.get().length()), value);
    } else {
      boolean escaped = key.startsWith("\\") && escapes(key.substring(1));
      object.putIfAbsent(escaped ? key.substring(1) : key, value);
    }
  }

  private boolean escapes(String key) {
    return prefix(key.replaceFirst("^\\\\+", "")).isPresent();
  }

  private Optional<String> prefix(String key) {
    return slots.keySet().stream()
        .filter(key::startsWith)
        .filter(p -> !slots.get(p).known().contains(key.substring(p.length())))
        .findFirst();
  }
}
