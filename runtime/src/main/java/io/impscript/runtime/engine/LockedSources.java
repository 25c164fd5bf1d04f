package io.impscript.runtime.engine;

import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.solve.Source;
import io.impscript.rpm.version.Nevra;
import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.lock.PackageDrift;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The packages of a lock among those that repositories have now. Of several with one name and
 * version, one with the lock's checksum counts; of several such, that in the lock's repository.
 */
final class LockedSources {
  private static final int MOST_OFFERS = 3;

  private final LockFile lock;
  private final List<Source> sources;
  private final Function<String, String> names;

  /** What repositories have, by the names of packages. */
  private final Map<String, List<Offer>> offers = new HashMap<>();

  /**
   * @param number of the package in its repository
   */
  private record Offer(Source source, int number, Nevra nevra) {
    String checksum() {
      PackageTable table = source.packages();
      return table.checksumType(number) + ":" + table.checksum(number);
    }
  }

  /**
   * @param names names of repositories for people, by their ids
   */
  LockedSources(LockFile lock, List<Source> sources, Function<String, String> names) {
    this.lock = lock;
    this.sources = List.copyOf(sources);
    this.names = names;
    Set<String> wanted =
        lock.packages().stream().map(InstalledPackage::name).collect(Collectors.toSet());
    sources.forEach(source -> collect(source, wanted));
  }

  private void collect(Source source, Set<String> wanted) {
    PackageTable table = source.packages();
    Set<Integer> ids =
        wanted.stream()
            .map(table.strings()::find)
            .filter(id -> id >= 0)
            .collect(Collectors.toSet());
    Predicate<Nevra> filter = source.filter();
    for (int i = 0; i < table.count(); i++) {
      if (ids.contains(table.name(i)) && filter.test(table.nevra(i))) {
        Nevra nevra = table.nevra(i);
        offers
            .computeIfAbsent(nevra.name(), name -> new ArrayList<>())
            .add(new Offer(source, i, nevra));
      }
    }
  }

  /** The packages of the lock that are gone, or have other files now. */
  List<PackageDrift> drift() {
    return lock.packages().stream().flatMap(each -> drift(each).stream()).toList();
  }

  private Optional<PackageDrift> drift(InstalledPackage locked) {
    List<Offer> same = offers(locked);
    if (same.isEmpty()) {
      return Optional.of(new PackageDrift.Gone(locked, others(locked)));
    }
    Offer best = best(same, locked);
    return hasLockedFile(best, locked)
        ? Optional.empty()
        : Optional.of(new PackageDrift.Changed(locked, names.apply(best.source().name())));
  }

  /** The repositories without what stands in the way of the lock's packages. */
  List<Source> narrowed() {
    Map<String, Set<Integer>> hidden = new HashMap<>();
    for (InstalledPackage locked : lock.packages()) {
      for (Offer each : besideBest(offers(locked), locked)) {
        hidden.computeIfAbsent(each.source().name(), id -> new HashSet<>()).add(each.number());
      }
    }
    return sources.stream()
        .map(source -> source.hiding(hidden.getOrDefault(source.name(), Set.of())))
        .toList();
  }

  private List<Offer> offers(InstalledPackage locked) {
    return offers.getOrDefault(locked.name(), List.of()).stream()
        .filter(each -> each.nevra().toString().equals(locked.nevra()))
        .toList();
  }

  private List<Offer> besideBest(List<Offer> same, InstalledPackage locked) {
    if (same.size() < 2) {
      return List.of();
    }
    Offer best = best(same, locked);
    return same.stream().filter(each -> each != best).toList();
  }

  /** The first of the best in the order of the repositories. */
  private Offer best(List<Offer> same, InstalledPackage locked) {
    Comparator<Offer> order =
        Comparator.comparing((Offer each) -> hasLockedFile(each, locked))
            .thenComparing(each -> names.apply(each.source().name()).equals(locked.repository()));
    return same.stream().sorted(order.reversed()).findFirst().orElseThrow();
  }

  /** As far as the lock knows the file. */
  private boolean hasLockedFile(Offer offer, InstalledPackage locked) {
    PackageFile file = lock.files().get(locked.nevra());
    return file == null || file.checksum().equals(offer.checksum());
  }

  /** The newest first. */
  private List<String> others(InstalledPackage locked) {
    return offers.getOrDefault(locked.name(), List.of()).stream()
        .sorted(Comparator.comparing((Offer each) -> each.nevra().evr()).reversed())
        .map(this::text)
        .distinct()
        .limit(MOST_OFFERS)
        .toList();
  }

  private String text(Offer each) {
    Nevra nevra = each.nevra();
    String where = " in '" + names.apply(each.source().name()) + "'";
    return nevra.evr() + " for " + nevra.arch() + where;
  }
}
