package io.impscript.runtime.fill;

import io.impscript.runtime.lock.PackageDrift;
import java.util.List;
import java.util.Map;

/**
 * The packages that are to be had are not those to be kept to: there is no root. Whoever knows it
 * beforehand has fetched no package.
 *
 * @param drift at least one that is refused
 */
public record Drifted(List<PackageDrift> drift, Map<String, String> indexes)
    implements FillOutcome {
  public Drifted {
    drift = List.copyOf(drift);
    indexes = Map.copyOf(indexes);
  }
}
