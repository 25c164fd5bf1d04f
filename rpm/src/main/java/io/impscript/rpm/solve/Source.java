package io.impscript.rpm.solve;

import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.version.Nevra;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A repository as resolution sees it.
 *
 * @param name for people and the lock
 * @param priority smaller is preferred, 99 is usual, as in dnf
 * @param excludes patterns of names, {@code name.arch}, {@code name-version}, {@code
 *     name-version-release} or the whole {@code name-version-release.arch}, with {@code *} and
 *     {@code ?}; what matches is as if it were not there
 * @param includes patterns as above; if there are any, what matches none of them is as if it were
 *     not there, and excludes take from the rest, as {@code includepkgs} of dnf
 * @param files by path, the packages that have a file that the primary metadata does not list
 * @param hidden numbers of packages that are as if they were not there
 */
public record Source(
    String name,
    PackageTable packages,
    int priority,
    List<String> excludes,
    List<String> includes,
    Map<String, List<Integer>> files,
    Set<Integer> hidden) {
  public static final int USUAL_PRIORITY = 99;

  public Source {
    excludes = List.copyOf(excludes);
    includes = List.copyOf(includes);
    files = Map.copyOf(files);
    hidden = Set.copyOf(hidden);
  }

  public Source(String name, PackageTable packages) {
    this(name, packages, USUAL_PRIORITY, List.of(), List.of(), Map.of(), Set.of());
  }

  public Source withPriority(int newPriority) {
    return new Source(name, packages, newPriority, excludes, includes, files, hidden);
  }

  public Source excluding(List<String> patterns) {
    return new Source(name, packages, priority, patterns, includes, files, hidden);
  }

  public Source including(List<String> patterns) {
    return new Source(name, packages, priority, excludes, patterns, files, hidden);
  }

  public Source withFiles(Map<String, List<Integer>> newFiles) {
    return new Source(name, packages, priority, excludes, includes, newFiles, hidden);
  }

  public Source hiding(Set<Integer> numbers) {
    return new Source(name, packages, priority, excludes, includes, files, numbers);
  }

  /** Whether includes and excludes let a package through. */
  public Predicate<Nevra> filter() {
    return new PackageFilter(this)::keeps;
  }
}
