package io.impscript.rpm.install;

import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.PackageDependency;
import io.impscript.rpm.file.Relation;
import io.impscript.rpm.version.Dependency;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which package of a transaction answers a requirement of another one. */
final class Providers {
  private static final int PREFERRED_COLOR = 2;

  private final List<Incoming> packages;
  private final Map<String, List<Offer>> offers = new HashMap<>();
  private final Map<String, List<Integer>> files = new HashMap<>();

  private record Offer(int owner, Dependency provided) {}

  Providers(List<Incoming> packages) throws IOException {
    this.packages = packages;
    for (int p = 0; p < packages.size(); p++) {
      for (PackageDependency one : packages.get(p).header().dependencies(Relation.PROVIDES)) {
        Dependency provided = one.dependency();
        offers.computeIfAbsent(provided.name(), any -> new ArrayList<>(1)).add(offer(p, provided));
      }
      for (FileEntry file : packages.get(p).files()) {
        files.computeIfAbsent(file.path(), any -> new ArrayList<>(1)).add(p);
      }
    }
  }

  private static Offer offer(int owner, Dependency provided) {
    return new Offer(owner, provided);
  }

  /** The number of the package that a dependency leads to; -1 if there is none. */
  int find(Dependency wanted) {
    List<Integer> all = all(wanted);
    for (int p : all) {
      if (packages.get(p).color() == PREFERRED_COLOR) {
        return p;
      }
    }
    return all.isEmpty() ? -1 : all.get(0);
  }

  private List<Integer> all(Dependency wanted) {
    if (wanted.isFile() && files.containsKey(wanted.name())) {
      return files.get(wanted.name());
    }
    return offers.getOrDefault(wanted.name(), List.of()).stream()
        .filter(offer -> offer.provided().overlaps(wanted))
        .map(Offer::owner)
        .toList();
  }
}
