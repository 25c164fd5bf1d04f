package io.impscript.rpm.solve;

import java.util.List;

/** What came of a goal. */
public sealed interface Outcome {
  /**
   * @param packages by name, version and architecture
   */
  record Resolved(List<Selected> packages) implements Outcome {
    public Resolved {
      packages = List.copyOf(packages);
    }
  }

  /**
   * @param problems at least one; there may be more than are told
   */
  record Impossible(List<Problem> problems) implements Outcome {
    public Impossible {
      problems = List.copyOf(problems);
    }
  }

  /** What kind of reason it is. */
  enum Cause {
    /** No package is or provides what one request names. */
    UNKNOWN,
    /** One requirement, in the end, is fulfilled by nothing: the only step that is missing. */
    MISSING,
    /** There are packages, but no choice of them fulfils everything. */
    TOGETHER
  }

  /**
   * Why a goal cannot be had.
   *
   * @param requests those that cannot be had, or not together; the fewest that are enough
   * @param steps the way from there to what is missing or in conflict; none for an unknown name
   * @param nearNames packages that may have been meant, where a name is unknown
   * @param absent packages that would be what is missing or unknown, if they counted
   * @param repositories that were searched
   */
  record Problem(
      Cause cause,
      List<Request> requests,
      List<Step> steps,
      List<String> nearNames,
      List<Absent> absent,
      List<String> repositories) {
    public Problem {
      requests = List.copyOf(requests);
      steps = List.copyOf(steps);
      nearNames = List.copyOf(nearNames);
      absent = List.copyOf(absent);
      repositories = List.copyOf(repositories);
    }

    /** The steps as sentences. */
    public List<String> chain() {
      return cause == Cause.UNKNOWN
          ? List.of("no package is or provides " + requests.get(0).text())
          : steps.stream().map(Step::text).toList();
    }
  }
}
