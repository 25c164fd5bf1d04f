package io.impscript.rpm.install;

import io.impscript.rpm.file.PackageDependency;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.file.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Packages that cannot be installed whatever their files are, with the reasons. */
final class Admission {
  /** What rpm calls its features; a package says which of them it needs. */
  private static final Set<String> FEATURES =
      Set.of(
          "rpmlib(VersionedDependencies)",
          "rpmlib(CompressedFileNames)",
          "rpmlib(PayloadIsBzip2)",
          "rpmlib(PayloadIsXz)",
          "rpmlib(PayloadIsLzma)",
          "rpmlib(PayloadIsZstd)",
          "rpmlib(PayloadFilesHavePrefix)",
          "rpmlib(ExplicitPackageProvide)",
          "rpmlib(HeaderLoadSortsTags)",
          "rpmlib(ScriptletInterpreterArgs)",
          "rpmlib(PartialHardlinkSets)",
          "rpmlib(ConcurrentAccess)",
          "rpmlib(BuiltinLuaScripts)",
          "rpmlib(FileDigests)",
          "rpmlib(FileCaps)",
          "rpmlib(ScriptletExpansion)",
          "rpmlib(TildeInVersions)",
          "rpmlib(CaretInVersions)",
          "rpmlib(LargeFiles)",
          "rpmlib(RichDependencies)",
          "rpmlib(DynamicBuildRequires)");

  private final Set<String> severalVersions;
  private final Map<String, String> present = new HashMap<>();
  private final List<InstallProblem> problems = new ArrayList<>();

  Admission(Set<String> severalVersions, List<PackageHeader> installed) {
    this.severalVersions = severalVersions;
    installed.forEach(header -> present.put(key(header), header.nevra().toString()));
  }

  List<InstallProblem> check(List<Incoming> packages) throws IOException {
    for (Incoming one : packages) {
      if (one.header().isSource()) {
        problems.add(InstallProblem.of(one, " is a source package: it can only be built"));
      }
      features(one);
      String before = present.putIfAbsent(key(one.header()), one.fullName());
      if (before != null) {
        problems.add(
            InstallProblem.of(one, " cannot be installed: " + before + " is there already"));
      }
    }
    return problems;
  }

  private String key(PackageHeader header) {
    String name = header.nevra().name();
    return severalVersions.contains(name)
        ? header.nevra().toString()
        : name + "." + header.nevra().arch();
  }

  private void features(Incoming one) throws IOException {
    for (PackageDependency need : one.header().dependencies(Relation.REQUIRES)) {
      if (need.isRpmlib() && !FEATURES.contains(need.dependency().name())) {
        problems.add(
            InstallProblem.of(one, " needs a newer way of packaging: " + need.dependency().name()));
      }
    }
  }
}
