package io.impscript.rpm.solve;

import io.impscript.rpm.version.Dependency;
import java.util.List;

/**
 * What is to be installed into an empty image.
 *
 * @param pins versions that packages must have if they come in at all; others are not looked at
 * @param weak whether what packages recommend comes in, too
 */
public record Goal(List<Request> requests, List<Dependency> pins, boolean weak) {
  public Goal {
    requests = List.copyOf(requests);
    pins = List.copyOf(pins);
  }

  public static Goal of(String... texts) {
    List<Request> requests = java.util.Arrays.stream(texts).map(Request::of).toList();
    return new Goal(requests, List.of(), false);
  }

  public Goal withWeak() {
    return new Goal(requests, pins, true);
  }

  public Goal pinned(List<Dependency> versions) {
    return new Goal(requests, versions, weak);
  }
}
