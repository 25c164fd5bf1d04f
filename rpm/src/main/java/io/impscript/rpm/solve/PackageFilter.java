package io.impscript.rpm.solve;

import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Nevra;
import java.util.List;
import java.util.regex.Pattern;

/** Which packages of a repository are to be had, by its includes and excludes. */
final class PackageFilter {
  private final List<Pattern> includes;
  private final List<Pattern> excludes;

  PackageFilter(Source source) {
    this.includes = source.includes().stream().map(Glob::pattern).toList();
    this.excludes = source.excludes().stream().map(Glob::pattern).toList();
  }

  /** Whether every package is to be had. */
  boolean isIdle() {
    return includes.isEmpty() && excludes.isEmpty();
  }

  boolean keeps(Nevra nevra) {
    List<String> forms = forms(nevra);
    return (includes.isEmpty() || isAny(includes, forms)) && !isAny(excludes, forms);
  }

  private static boolean isAny(List<Pattern> patterns, List<String> forms) {
    return patterns.stream()
        .anyMatch(one -> forms.stream().anyMatch(form -> one.matcher(form).matches()));
  }

  /** What people write for a package, as dnf reads it. An epoch may be left out. */
  private static List<String> forms(Nevra nevra) {
    Evr evr = nevra.evr();
    String name = nevra.name();
    String version = name + "-" + evr.version();
    String release = version + "-" + evr.release();
    String withEpoch = name + "-" + evr.epoch() + ":" + evr.version() + "-" + evr.release();
    String arch = "." + nevra.arch();
    return List.of(
        name, name + arch, version, release, release + arch, withEpoch, withEpoch + arch);
  }
}
