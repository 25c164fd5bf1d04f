package io.impscript.converter.imps;

import io.impscript.converter.Stamp;
import io.impscript.model.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps an object's metadata as IMPS does: the time of its making, and a line for every later
 * change. Making it writes no line, as in the public sample, where the only line is younger than
 * {@code created}.
 */
final class History {
  private final String now;

  History(Stamp now) {
    this.now = now.text();
  }

  /**
   * The object with its metadata brought up to date. Where nothing changed it comes out as it was.
   *
   * @param object the object as it is to be written, with the metadata that the source states
   * @param said that metadata
   * @param previous the object as the last output has it, if it has it
   * @param known the metadata of that
   */
  Map<String, Object> revise(
      Map<String, Object> object,
      Metadata said,
      Optional<Map<String, Object>> previous,
      Metadata known) {
    List<String> changes = previous.map(old -> Changes.between(old, object)).orElse(List.of());
    Map<String, Object> metadata = inner(object);
    metadata.put("created", first(said.created(), known.created(), now));
    metadata.put("history", lines(said.history(), known.history(), changes));
    return object;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inner(Map<String, Object> object) {
    return (Map<String, Object>)
        object.computeIfAbsent(ItemKeys.METADATA, key -> new LinkedHashMap<String, Object>());
  }

  private static String first(String said, String known, String now) {
    if (!said.isEmpty()) {
      return said;
    }
    return known.isEmpty() ? now : known;
  }

  /** What the source states, then what the last output had beyond it, then what is new. */
  private List<String> lines(List<String> said, List<String> known, List<String> changes) {
    List<String> lines = new ArrayList<>(said);
    lines.addAll(beyond(said, known));
    changes.forEach(change -> lines.add(now + ": " + change));
    return lines;
  }

  private static List<String> beyond(List<String> said, List<String> known) {
    int common = said.size();
    if (known.size() >= common && known.subList(0, common).equals(said)) {
      return known.subList(common, known.size());
    }
    return known.stream().filter(line -> !said.contains(line)).toList();
  }
}
