package io.impscript.runtime.pkg;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaves of all that was read from an output what a person needs to see. */
final class Causes {
  private Causes() {}

  /**
   * Causes first, each once; a bare "it failed" only where nothing better is known.
   *
   * @param found in the order of the output
   */
  static List<Problem> of(Collection<Problem> found) {
    Map<String, Problem> once = new LinkedHashMap<>();
    for (Problem problem : found) {
      once.merge(problem.kind() + " " + problem.subject(), problem, Causes::fuller);
    }
    List<Problem> all = List.copyOf(once.values());
    once.values().removeIf(problem -> isEcho(problem, all));
    boolean named =
        once.values().stream().anyMatch(problem -> problem.kind() != Problem.Kind.OTHER);
    return once.values().stream()
        .filter(problem -> !named || problem.kind() != Problem.Kind.OTHER)
        .sorted(Comparator.comparing(Problem::kind))
        .toList();
  }

  /** dnf says once more, without version and reason, which script failed. */
  private static boolean isEcho(Problem problem, Collection<Problem> all) {
    return problem.kind() == Problem.Kind.SCRIPT_FAILED
        && all.stream()
            .anyMatch(
                other ->
                    other.kind() == Problem.Kind.SCRIPT_FAILED
                        && other.subject().startsWith(problem.subject() + "-"));
  }

  private static Problem fuller(Problem first, Problem second) {
    return first.detail().isEmpty() ? second : first;
  }
}
