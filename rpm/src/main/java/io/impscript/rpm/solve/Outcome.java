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

  /**
   * Why a goal cannot be had.
   *
   * @param requests those that cannot be had, or not together; the fewest that are enough
   * @param chain the shortest way from there to what is missing or in conflict, one step a line
   * @param nearNames packages that may have been meant, where a name is unknown
   * @param repositories that were searched
   */
  record Problem(
      List<Request> requests,
      List<String> chain,
      List<String> nearNames,
      List<String> repositories) {
    public Problem {
      requests = List.copyOf(requests);
      chain = List.copyOf(chain);
      nearNames = List.copyOf(nearNames);
      repositories = List.copyOf(repositories);
    }
  }
}
