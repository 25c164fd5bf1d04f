package io.impscript.rpm.solve;

import io.impscript.rpm.file.Relation;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Sense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which packages a request can mean. Its readings are tried in dnf's order. */
final class Candidates {
  private final Universe universe;

  /** The few packages that obsolete any. */
  private final int[] obsoleting;

  Candidates(Universe universe) {
    this.universe = universe;
    this.obsoleting =
        IntStream.range(0, universe.count())
            .filter(p -> !universe.isOut(p) && universe.has(Relation.OBSOLETES, p))
            .toArray();
  }

  /**
   * One list for each package that is wanted, of which one package is to be chosen; may be none.
   */
  List<int[]> of(String text) {
    if (Glob.isOne(text) && !text.startsWith("/")) {
      return byPattern(text);
    }
    int[] found = one(text.strip());
    return found.length == 0 ? List.of() : List.of(found);
  }

  private int[] one(String text) {
    if (text.startsWith("/") || text.indexOf(' ') >= 0 || text.indexOf('(') >= 0) {
      return capability(text);
    }
    int[] found = wholeIdentity(text);
    if (found.length == 0) {
      found = withArchitecture(text);
    }
    if (found.length == 0) {
      found = withObsoleters(named(text, Sense.ANY, ""));
    }
    for (int dashes = 2; dashes > 0 && found.length == 0; dashes--) {
      found = withVersion(text, dashes);
    }
    return found.length == 0 ? capability(text) : found;
  }

  private int[] capability(String text) {
    try {
      return universe.providers(Dependency.parse(text));
    } catch (IllegalArgumentException e) {
      return new int[0];
    }
  }

  private int[] wholeIdentity(String text) {
    int dot = text.lastIndexOf('.');
    return dot < 0
        ? new int[0]
        : ofArchitecture(withVersion(text.substring(0, dot), 2), text.substring(dot + 1));
  }

  private int[] withArchitecture(String text) {
    int dot = text.lastIndexOf('.');
    return dot < 0
        ? new int[0]
        : ofArchitecture(named(text.substring(0, dot), Sense.ANY, ""), text.substring(dot + 1));
  }

  private int[] ofArchitecture(int[] packages, String arch) {
    return Arrays.stream(packages).filter(p -> universe.nevra(p).arch().equals(arch)).toArray();
  }

  /**
   * @param dashes 1 for name-version, 2 for name-version-release
   */
  private int[] withVersion(String text, int dashes) {
    int at = text.length();
    for (int i = 0; i < dashes && at > 0; i++) {
      at = text.lastIndexOf('-', at - 1);
    }
    return at <= 0 ? new int[0] : named(text.substring(0, at), Sense.EQUAL, text.substring(at + 1));
  }

  /** An epoch counts only if it is named. */
  private int[] named(String name, int sense, String version) {
    Evr wanted = Evr.parse(version);
    boolean anyEpoch = version.indexOf(':') < 0;
    return IntStream.of(universe.named(name, Sense.ANY, wanted))
        .filter(p -> sense == Sense.ANY || isVersion(universe.evr(p), wanted, anyEpoch))
        .toArray();
  }

  private static boolean isVersion(Evr evr, Evr wanted, boolean anyEpoch) {
    Evr compared = anyEpoch ? new Evr(0, evr.version(), evr.release()) : evr;
    return Sense.overlap(Sense.EQUAL, compared, Sense.EQUAL, wanted);
  }

  /** Who asks for a package by its old name alone means its successor, too. */
  private int[] withObsoleters(int[] packages) {
    if (packages.length == 0) {
      return packages;
    }
    TreeSet<Integer> all = new TreeSet<>(Arrays.stream(packages).boxed().toList());
    for (int p : obsoleting) {
      if (obsoletesOne(p, packages)) {
        all.add(p);
      }
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean obsoletesOne(int p, int[] packages) {
    for (int dependency : universe.dependencies(Relation.OBSOLETES, p)) {
      int[] named = universe.named(universe.source(p), dependency);
      if (Arrays.stream(named).anyMatch(q -> Arrays.binarySearch(packages, q) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private List<int[]> byPattern(String text) {
    Pattern pattern = Glob.pattern(text);
    List<int[]> all = new ArrayList<>();
    for (String name : universe.allNames()) {
      if (pattern.matcher(name).matches()) {
        all.add(named(name, Sense.ANY, ""));
      }
    }
    return all;
  }
}
