package io.impscript.rpm.solve;

import io.impscript.rpm.file.Relation;
import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Nevra;
import io.impscript.rpm.version.Sense;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All packages of all repositories, numbered from 0 on, with who provides what. To be used by one
 * thread at a time, as it remembers answers.
 */
public final class Universe {
  private final List<Source> sources;
  private final int[] firsts;
  private final int count;
  private final Names names;

  /** By package: its name, its rank among architectures, its colors. */
  private final int[] nameOf;

  private final byte[] ranks;
  private final byte[] colors;
  private final Evr[] evrs;
  private final BitSet out = new BitSet();

  private final Providers providers;

  /**
   * @param sources in the order of preference among otherwise equal packages of one priority
   * @param machine the architecture of the image, such as {@code x86_64}
   */
  public Universe(List<Source> sources, String machine) {
    // As dnf numbers its packages: what is preferred among equals depends on it.
    this.sources = sources.stream().sorted(Comparator.comparingInt(Source::priority)).toList();
    this.firsts = firsts(this.sources);
    this.count = firsts[sources.size()];
    this.names = new Names(this.sources);
    this.nameOf = new int[count];
    this.ranks = new byte[count];
    this.colors = new byte[count];
    this.evrs = new Evr[count];
    Architecture architecture = new Architecture(machine);
    for (int s = 0; s < sources.size(); s++) {
      describe(s, architecture);
    }
    this.providers = new Providers(this, names);
  }

  private static int[] firsts(List<Source> sources) {
    int[] firsts = new int[sources.size() + 1];
    for (int s = 0; s < sources.size(); s++) {
      firsts[s + 1] = firsts[s] + sources.get(s).packages().count();
    }
    return firsts;
  }

  private void describe(int s, Architecture architecture) {
    PackageTable table = sources.get(s).packages();
    PackageFilter filter = new PackageFilter(sources.get(s));
    Set<Integer> hidden = sources.get(s).hidden();
    // There are few architectures and many packages.
    byte[] rankOf = new byte[table.strings().count()];
    byte[] colorOf = new byte[rankOf.length];
    for (int i = 0; i < table.count(); i++) {
      int p = firsts[s] + i;
      int arch = table.arch(i);
      if (colorOf[arch] == 0) {
        String text = table.strings().get(arch);
        rankOf[arch] = (byte) architecture.rank(text);
        colorOf[arch] = (byte) Architecture.color(text);
      }
      nameOf[p] = names.global(s, table.name(i));
      ranks[p] = rankOf[arch];
      colors[p] = colorOf[arch];
      if (ranks[p] < 0
          || !hidden.isEmpty() && hidden.contains(i)
          || !filter.isIdle() && !filter.keeps(table.nevra(i))) {
        out.set(p);
      }
    }
  }

  public int count() {
    return count;
  }

  public List<Source> sources() {
    return sources;
  }

  /** The number of a package of a source. */
  int packageOf(int s, int number) {
    return firsts[s] + number;
  }

  int source(int p) {
    int found = Arrays.binarySearch(firsts, p);
    if (found < 0) {
      return -found - 2;
    }
    // Empty repositories begin where the next one does.
    while (found + 1 < firsts.length && firsts[found + 1] == p) {
      found++;
    }
    return found;
  }

  /** The package's number in the table of its repository. */
  public int number(int p) {
    return p - firsts[source(p)];
  }

  public Source sourceOf(int p) {
    return sources.get(source(p));
  }

  boolean isOut(int p) {
    return out.get(p);
  }

  /** Takes packages out as if they were not there; before the first question only. */
  void exclude(int p) {
    out.set(p);
  }

  int name(int p) {
    return nameOf[p];
  }

  int rank(int p) {
    return ranks[p];
  }

  int color(int p) {
    return colors[p];
  }

  int priority(int p) {
    return sources.get(source(p)).priority();
  }

  public Nevra nevra(int p) {
    return sourceOf(p).packages().nevra(number(p));
  }

  Evr evr(int p) {
    if (evrs[p] == null) {
      evrs[p] = sourceOf(p).packages().evr(number(p));
    }
    return evrs[p];
  }

  String nameText(int p) {
    return names.text(nameOf[p]);
  }

  Iterable<String> allNames() {
    Set<String> all = new TreeSet<>();
    for (int p = 0; p < count; p++) {
      if (!out.get(p)) {
        all.add(nameText(p));
      }
    }
    return all;
  }

  boolean has(Relation relation, int p) {
    return sourceOf(p).packages().count(relation, number(p)) > 0;
  }

  int[] dependencies(Relation relation, int p) {
    int s = source(p);
    PackageTable table = sources.get(s).packages();
    int i = p - firsts[s];
    int[] all = new int[table.count(relation, i)];
    for (int k = 0; k < all.length; k++) {
      all[k] = table.dependency(relation, i, k);
    }
    return all;
  }

  Dependency dependency(int s, int number) {
    return sources.get(s).packages().dependencies().get(number);
  }

  boolean isRich(int s, int number) {
    PackageTable table = sources.get(s).packages();
    return table.strings().startsWith(table.dependencies().name(number), '(');
  }

  /** Packages that answer a dependency of a package of a source, in ascending order. */
  int[] providers(int s, int number) {
    return providers.of(s, number);
  }

  int[] providers(Dependency dependency) {
    return providers.of(dependency);
  }

  /** Packages of a name that a range of versions has, not those that only provide it. */
  int[] named(int s, int number) {
    return providers.named(s, number);
  }

  int[] named(String name, int sense, Evr evr) {
    return providers.named(name, sense, evr);
  }

  /** Packages of the same name as this one, itself too. */
  int[] sameName(int p) {
    return providers.named(nameOf[p], Sense.ANY, evr(p));
  }
}
