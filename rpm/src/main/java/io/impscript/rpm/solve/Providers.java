package io.impscript.rpm.solve;

import io.impscript.rpm.repo.Dependencies;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Sense;
import java.util.Arrays;
import java.util.List;

/** Who provides what among the packages of a universe. Remembers answers. */
final class Providers {
  private static final int[] NOBODY = {};

  private final Universe universe;
  private final Names names;
  private final List<Source> sources;
  private final Index provides;
  private final Index files;

  /** By source and dependency, who provides it. */
  private final int[][][] known;

  private final Evr[][] evrsOfDependencies;

  Providers(Universe universe, Names names) {
    this.universe = universe;
    this.names = names;
    this.sources = universe.sources();
    this.known = new int[sources.size()][][];
    this.evrsOfDependencies = new Evr[sources.size()][];
    for (int s = 0; s < known.length; s++) {
      known[s] = new int[dependencies(s).count()][];
      evrsOfDependencies[s] = new Evr[known[s].length];
    }
    Indexing indexing = new Indexing(universe, names);
    this.provides = indexing.provides();
    this.files = indexing.files();
  }

  private Dependencies dependencies(int s) {
    return sources.get(s).packages().dependencies();
  }

  /** Packages that answer a dependency of a package of a source, in ascending order. */
  int[] of(int s, int number) {
    if (known[s][number] == null) {
      Dependencies all = dependencies(s);
      known[s][number] = of(names.global(s, all.name(number)), all.sense(number), evr(s, number));
    }
    return known[s][number];
  }

  int[] of(Dependency dependency) {
    int name = names.find(dependency.name());
    return name < 0 ? NOBODY : of(name, dependency.sense(), dependency.evr());
  }

  private int[] of(int name, int sense, Evr evr) {
    int[] found = new int[provides.count(name) + files.count(name)];
    int size = 0;
    for (int i = provides.start(name); i < provides.end(name); i++) {
      int p = provides.owner(i);
      if (!universe.isOut(p) && answers(p, provides.dependency(i), sense, evr)) {
        found[size++] = p;
      }
    }
    for (int i = files.start(name); i < files.end(name); i++) {
      if (!universe.isOut(files.owner(i))) {
        found[size++] = files.owner(i);
      }
    }
    return Arrays.stream(found, 0, size).sorted().distinct().toArray();
  }

  private boolean answers(int p, int provided, int sense, Evr evr) {
    if (sense == Sense.ANY) {
      return true;
    }
    if (provided == Index.NO_DEPENDENCY) {
      return Sense.overlap(Sense.EQUAL, universe.evr(p), sense, evr);
    }
    int s = universe.source(p);
    int own = dependencies(s).sense(provided);
    return own == Sense.ANY || Sense.overlap(own, evr(s, provided), sense, evr);
  }

  private Evr evr(int s, int number) {
    if (evrsOfDependencies[s][number] == null) {
      evrsOfDependencies[s][number] = dependencies(s).evr(number);
    }
    return evrsOfDependencies[s][number];
  }

  /** Packages of a name that a range of versions has, not those that only provide it. */
  int[] named(int s, int number) {
    Dependencies all = dependencies(s);
    return named(names.global(s, all.name(number)), all.sense(number), evr(s, number));
  }

  int[] named(String text, int sense, Evr evr) {
    int name = names.find(text);
    return name < 0 ? NOBODY : named(name, sense, evr);
  }

  int[] named(int name, int sense, Evr evr) {
    int[] found = new int[provides.count(name)];
    int size = 0;
    for (int i = provides.start(name); i < provides.end(name); i++) {
      int p = provides.owner(i);
      boolean again = size > 0 && found[size - 1] == p;
      if (!again && isNamed(p, name) && Sense.overlap(Sense.EQUAL, universe.evr(p), sense, evr)) {
        found[size++] = p;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private boolean isNamed(int p, int name) {
    return !universe.isOut(p) && universe.name(p) == name;
  }
}
