package io.impscript.runtime.sbom;

import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.PackageDependency;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.file.Relation;
import io.impscript.rpm.file.RpmException;
import io.impscript.rpm.file.Tag;
import io.impscript.rpm.version.Dependency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which installed package requires which other ones. Where several provide what is required, all of
 * them count: any of them would do, and nobody decided. Rich requirements are left out, since what
 * they come to depends on the rest.
 */
final class Needs {
  private final Map<String, List<Provided>> provided = new HashMap<>();
  private final Map<String, Set<Integer>> owners = new HashMap<>();

  private Needs() {}

  /** For each package the places of those that it requires, itself left out. */
  static List<List<Integer>> of(List<PackageHeader> packages) throws RpmException {
    Needs needs = new Needs();
    List<List<Dependency>> required = new ArrayList<>();
    for (PackageHeader each : packages) {
      required.add(required(each));
    }
    required.forEach(all -> all.forEach(needs::expect));
    for (int i = 0; i < packages.size(); i++) {
      needs.addProvided(packages.get(i), i);
      needs.addFiles(packages.get(i).header(), i);
    }
    List<List<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < packages.size(); i++) {
      answers.add(needs.answers(required.get(i), i));
    }
    return answers;
  }

  /** The places of the packages that provide something by name. */
  static Set<Integer> providers(String name, List<PackageHeader> packages) {
    Set<Integer> places = new TreeSet<>();
    for (int i = 0; i < packages.size(); i++) {
      if (packages.get(i).header().texts(Tag.PROVIDE_NAME).contains(name)) {
        places.add(i);
      }
    }
    return places;
  }

  private static List<Dependency> required(PackageHeader each) throws RpmException {
    return each.dependencies(Relation.REQUIRES).stream()
        .filter(need -> !need.isRpmlib())
        .map(PackageDependency::dependency)
        .filter(need -> !need.isRich())
        .distinct()
        .toList();
  }

  private void expect(Dependency need) {
    if (need.isFile()) {
      owners.putIfAbsent(need.name(), new HashSet<>());
    }
  }

  private void addProvided(PackageHeader each, int place) throws RpmException {
    for (PackageDependency one : each.dependencies(Relation.PROVIDES)) {
      provided
          .computeIfAbsent(one.dependency().name(), any -> new ArrayList<>())
          .add(new Provided(one.dependency(), place));
    }
  }

  /** Only paths that somebody requires; all of them would be tens of thousands of texts. */
  private void addFiles(Header header, int place) {
    List<String> folders = header.texts(Tag.DIRNAMES);
    List<String> names = header.texts(Tag.BASENAMES);
    long[] indexes = header.numbers(Tag.DIR_INDEXES);
    for (int i = 0; i < Math.min(names.size(), indexes.length); i++) {
      if (indexes[i] >= 0 && indexes[i] < folders.size()) {
        Set<Integer> found = owners.get(folders.get((int) indexes[i]) + names.get(i));
        if (found != null) {
          found.add(place);
        }
      }
    }
  }

  private List<Integer> answers(List<Dependency> required, int self) {
    Set<Integer> places = new TreeSet<>();
    for (Dependency need : required) {
      places.addAll(owners.getOrDefault(need.name(), Set.of()));
      provided.getOrDefault(need.name(), List.of()).stream()
          .filter(one -> one.capability.overlaps(need))
          .forEach(one -> places.add(one.place));
    }
    places.remove(self);
    return List.copyOf(places);
  }

  private record Provided(Dependency capability, int place) {}
}
