package io.impscript.rpm.solve;

import io.impscript.rpm.file.Relation;
import io.impscript.rpm.repo.Dependencies;
import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.repo.PrimaryFiles;
import io.impscript.rpm.repo.Strings;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Nevra;
import io.impscript.rpm.version.Sense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All packages of all repositories, numbered from 0 on, with who provides what. To be used by one
 * thread at a time, as it remembers answers.
 */
public final class Universe {
  private static final int[] NOBODY = {};

  /** In place of a dependency: a package provides itself, even where the metadata does not say. */
  private static final int ITSELF = -1;

  private final List<Source> sources;
  private final Architecture architecture;
  private final int[] firsts;
  private final int count;
  private final Names names;

  /** By package: its name, its rank among architectures, its colors. */
  private final int[] nameOf;

  private final byte[] ranks;
  private final byte[] colors;
  private final Evr[] evrs;
  private final BitSet out = new BitSet();

  private final Index provides;
  private final Index files;

  /** By source and dependency, who provides it. */
  private final int[][][] known;

  private final Evr[][] evrsOfDependencies;

  /**
   * @param sources in the order of preference among otherwise equal packages of one priority
   * @param machine the architecture of the image, such as {@code x86_64}
   */
  public Universe(List<Source> sources, String machine) {
    // As dnf numbers its packages: what is preferred among equals depends on it.
    this.sources = sources.stream().sorted(Comparator.comparingInt(Source::priority)).toList();
    this.architecture = new Architecture(machine);
    this.firsts = firsts(this.sources);
    this.count = firsts[sources.size()];
    this.names = new Names(this.sources);
    this.nameOf = new int[count];
    this.ranks = new byte[count];
    this.colors = new byte[count];
    this.evrs = new Evr[count];
    this.known = new int[sources.size()][][];
    this.evrsOfDependencies = new Evr[sources.size()][];
    for (int s = 0; s < sources.size(); s++) {
      known[s] = new int[this.sources.get(s).packages().dependencies().count()][];
      evrsOfDependencies[s] = new Evr[known[s].length];
      describe(s);
    }
    this.provides = provides();
    this.files = files();
  }

  private static int[] firsts(List<Source> sources) {
    int[] firsts = new int[sources.size() + 1];
    for (int s = 0; s < sources.size(); s++) {
      firsts[s + 1] = firsts[s] + sources.get(s).packages().count();
    }
    return firsts;
  }

  private void describe(int s) {
    PackageTable table = sources.get(s).packages();
    PackageFilter filter = new PackageFilter(sources.get(s));
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
      if (ranks[p] < 0 || !filter.isIdle() && !filter.keeps(table.nevra(i))) {
        out.set(p);
      }
    }
  }

  private Index provides() {
    Index.Builder builder = new Index.Builder(names.count());
    for (int pass = 0; pass < 2; pass++) {
      for (int p = 0; p < count; p++) {
        if (!out.get(p)) {
          int s = source(p);
          boolean itself = false;
          for (int dependency : dependencies(Relation.PROVIDES, p)) {
            int name = names.global(s, sources.get(s).packages().dependencies().name(dependency));
            builder.add(name, p, dependency);
            itself |= name == nameOf[p];
          }
          if (!itself) {
            builder.add(nameOf[p], p, ITSELF);
          }
        }
      }
      builder.next();
    }
    return builder.build();
  }

  private Index files() {
    Index.Builder builder = new Index.Builder(names.count());
    for (int pass = 0; pass < 2; pass++) {
      for (int s = 0; s < sources.size(); s++) {
        PackageTable table = sources.get(s).packages();
        for (int i = 0; i < table.count(); i++) {
          for (int f = 0; f < table.fileCount(i) && !out.get(firsts[s] + i); f++) {
            builder.add(names.global(s, table.file(i, f)), firsts[s] + i, -1);
          }
        }
        addExtra(builder, s);
      }
      builder.next();
    }
    return builder.build();
  }

  private void addExtra(Index.Builder builder, int s) {
    sources
        .get(s)
        .files()
        .forEach(
            (path, owners) -> {
              int name = names.find(path);
              for (int i : owners) {
                if (name >= 0 && !out.get(firsts[s] + i)) {
                  builder.add(name, firsts[s] + i, -1);
                }
              }
            });
  }

  /**
   * Files that packages require and that only the complete lists of files can tell of. Whoever
   * loads repositories looks them up and gives them with {@link Source#withFiles}.
   */
  public static Set<String> filesToLookUp(List<PackageTable> tables) {
    Set<String> paths = new HashSet<>();
    for (PackageTable table : tables) {
      Dependencies all = table.dependencies();
      Strings strings = table.strings();
      for (int i = 0; i < all.count(); i++) {
        if (strings.startsWith(all.name(i), '/')) {
          paths.add(strings.get(all.name(i)));
        } else if (strings.startsWith(all.name(i), '(')) {
          RichDependency.filesIn(strings.get(all.name(i)), paths);
        }
      }
    }
    paths.removeIf(PrimaryFiles::has);
    return paths;
  }

  public int count() {
    return count;
  }

  public List<Source> sources() {
    return sources;
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
    Set<String> all = new java.util.TreeSet<>();
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
    if (known[s][number] == null) {
      Dependencies all = sources.get(s).packages().dependencies();
      known[s][number] =
          providers(names.global(s, all.name(number)), all.sense(number), evrOf(s, number));
    }
    return known[s][number];
  }

  int[] providers(Dependency dependency) {
    int name = names.find(dependency.name());
    return name < 0 ? NOBODY : providers(name, dependency.sense(), dependency.evr());
  }

  private int[] providers(int name, int sense, Evr evr) {
    int[] found = new int[provides.count(name) + files.count(name)];
    int size = 0;
    for (int i = provides.start(name); i < provides.end(name); i++) {
      int p = provides.owner(i);
      if (!out.get(p) && answers(p, provides.dependency(i), sense, evr)) {
        found[size++] = p;
      }
    }
    for (int i = files.start(name); i < files.end(name); i++) {
      if (!out.get(files.owner(i))) {
        found[size++] = files.owner(i);
      }
    }
    return Arrays.stream(found, 0, size).sorted().distinct().toArray();
  }

  private boolean answers(int p, int provided, int sense, Evr evr) {
    if (sense == Sense.ANY) {
      return true;
    }
    if (provided == ITSELF) {
      return Sense.overlap(Sense.EQUAL, evr(p), sense, evr);
    }
    int s = source(p);
    int own = sources.get(s).packages().dependencies().sense(provided);
    return own == Sense.ANY || Sense.overlap(own, evrOf(s, provided), sense, evr);
  }

  private Evr evrOf(int s, int number) {
    if (evrsOfDependencies[s][number] == null) {
      evrsOfDependencies[s][number] = sources.get(s).packages().dependencies().evr(number);
    }
    return evrsOfDependencies[s][number];
  }

  /** Packages of a name that a range of versions has, not those that only provide it. */
  int[] named(int s, int number) {
    Dependencies all = sources.get(s).packages().dependencies();
    int name = names.global(s, all.name(number));
    return named(name, all.sense(number), evrOf(s, number));
  }

  int[] named(String text, int sense, Evr evr) {
    int name = names.find(text);
    return name < 0 ? NOBODY : named(name, sense, evr);
  }

  private int[] named(int name, int sense, Evr evr) {
    List<Integer> found = new ArrayList<>();
    for (int i = provides.start(name); i < provides.end(name); i++) {
      int p = provides.owner(i);
      boolean again = !found.isEmpty() && found.get(found.size() - 1) == p;
      if (!again
          && !out.get(p)
          && nameOf[p] == name
          && Sense.overlap(Sense.EQUAL, evr(p), sense, evr)) {
        found.add(p);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Packages of the same name as this one, itself too. */
  int[] sameName(int p) {
    return named(nameOf[p], Sense.ANY, evr(p));
  }
}
