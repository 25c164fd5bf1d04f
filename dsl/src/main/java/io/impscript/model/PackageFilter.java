package io.impscript.model;

import java.util.List;

/**
 * Which packages of a repository count. Patterns are names of packages, in which {@code *} stands
 * for any characters, {@code ?} for one and {@code [abc]} for one of several.
 *
 * @param includes only these count; empty for all
 * @param excludes these do not count, even where they are included
 */
public record PackageFilter(List<String> includes, List<String> excludes) {
  public static final PackageFilter ALL = new PackageFilter(List.of(), List.of());

  public PackageFilter {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  /** Whether it leaves all packages in. */
  public boolean isEmpty() {
    return includes.isEmpty() && excludes.isEmpty();
  }
}
