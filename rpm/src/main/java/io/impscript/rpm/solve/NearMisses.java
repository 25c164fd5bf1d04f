package io.impscript.rpm.solve;

import io.impscript.rpm.file.Relation;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Sense;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Packages that would be what nothing is, if they counted or had another version. */
final class NearMisses {
  private static final int MOST = 3;

  private final Universe universe;

  NearMisses(Universe universe) {
    this.universe = universe;
  }

  /** The newest few; none for what cannot be read as a plain dependency. */
  List<Absent> of(String text) {
    if (text.startsWith("(")) {
      return List.of();
    }
    Dependency wanted;
    try {
      wanted = Dependency.parse(text);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    for (int p = 0; p < universe.count(); p++) {
      if (provides(p, wanted.name()) && (universe.isOut(p) || !wanted.name().equals(text))) {
        found.add(p);
      }
    }
    found.sort(Comparator.comparing(universe::evr).reversed());
    return found.stream().limit(MOST).map(p -> absent(p, wanted)).toList();
  }

  private boolean provides(int p, String name) {
    if (universe.nameText(p).equals(name)) {
      return true;
    }
    for (int number : universe.dependencies(Relation.PROVIDES, p)) {
      if (universe.dependency(universe.source(p), number).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Absent absent(int p, Dependency wanted) {
    return new Absent(universe.nevra(p), universe.sourceOf(p).name(), reason(p, wanted));
  }

  private Absent.Reason reason(int p, Dependency wanted) {
    boolean named = universe.nameText(p).equals(wanted.name());
    if (!universe.isOut(p)
        || named && !Sense.overlap(Sense.EQUAL, universe.evr(p), wanted.sense(), wanted.evr())) {
      return Absent.Reason.OTHER_VERSION;
    }
    if (universe.rank(p) < 0) {
      return Absent.Reason.OTHER_ARCHITECTURE;
    }
    Source source = universe.sourceOf(p);
    if (!source.filter().test(universe.nevra(p))) {
      return Absent.Reason.FILTERED;
    }
    return source.hidden().contains(universe.number(p))
        ? Absent.Reason.HIDDEN
        : Absent.Reason.PINNED;
  }
}
