package io.impscript.rpm.install;

import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.PackageHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of every file of a transaction, by rpm's rules: a file in two packages is one if all
 * that headers say of it is the same, of two word sizes the wider one wins, anything else is a
 * conflict.
 */
final class Fates {
  private static final int PREFERRED_COLOR = 2;

  private final Aliases aliases;
  private final boolean withDocumentation;
  private final Map<String, Owned> owners = new HashMap<>();
  private final List<Fate[]> fates = new ArrayList<>();
  private final List<InstallProblem> conflicts = new ArrayList<>();

  /** Folders that have no file above them. */
  private final Set<String> good = new HashSet<>();

  /**
   * @param set the fates of the package; null for one that is installed already
   */
  private record Owned(String owner, FileEntry file, long digestKind, Fate[] set, int index) {}

  Fates(Aliases aliases, boolean withDocumentation) {
    this.aliases = aliases;
    this.withDocumentation = withDocumentation;
  }

  /** Takes the files of a package that is there already into account. */
  void addInstalled(PackageHeader header) throws IOException {
    for (FileEntry file : header.files()) {
      if (!file.isGhost()) {
        String owner = header.nevra().toString();
        owners.put(aliases.of(file.path()), new Owned(owner, file, header.fileDigest(), null, 0));
      }
    }
  }

  /** Decides for the next package of the transaction. */
  void add(Incoming one) throws IOException {
    Fate[] set = new Fate[one.files().size()];
    for (int i = 0; i < set.length; i++) {
      FileEntry file = one.files().get(i);
      set[i] = file.isGhost() ? Fate.GHOST : Fate.CREATE;
      if (set[i] == Fate.CREATE && !withDocumentation && (file.flags() & FileEntry.DOC) != 0) {
        set[i] = Fate.LEFT_OUT;
      }
      if (set[i] == Fate.CREATE) {
        meet(new Owned(one.fullName(), file, one.header().fileDigest(), set, i));
      }
    }
    fates.add(set);
  }

  /** The fates of each package's files, in the order of the packages. */
  List<Fate[]> all() {
    return fates;
  }

  /** To be asked when all packages are there: why they cannot be installed together. */
  List<InstallProblem> conflicts() {
    List<InstallProblem> all = new ArrayList<>(conflicts);
    owners.forEach((place, owned) -> belowFile(place, owned, all));
    all.sort(Comparator.comparing(InstallProblem::text));
    return all;
  }

  /** A file that lies below a file; that one's own package would be laid over it. */
  private void belowFile(String place, Owned owned, List<InstallProblem> all) {
    Owned above = fileAbove(place);
    if (above != null) {
      all.add(
          new InstallProblem.Other(
              owned.owner(),
              "%s of the package %s lies below the file %s of the package %s"
                  .formatted(
                      owned.file().path(), owned.owner(), above.file().path(), above.owner())));
    }
  }

  /** The file that is where a folder of a path must be; null if there is none. */
  private Owned fileAbove(String place) {
    for (int slash = place.lastIndexOf('/'); slash > 0; slash = place.lastIndexOf('/', slash - 1)) {
      String folder = place.substring(0, slash);
      if (good.contains(folder)) {
        return null;
      }
      Owned above = owners.get(folder);
      if (above != null && !above.file().isDirectory() && !above.file().isLink()) {
        return above;
      }
    }
    for (int slash = place.lastIndexOf('/'); slash > 0; slash = place.lastIndexOf('/', slash - 1)) {
      good.add(place.substring(0, slash));
    }
    return null;
  }

  private void meet(Owned next) throws IOException {
    String place = aliases.of(next.file().path());
    if (aliases.isInCircles(next.file().path())) {
      String text = next.owner() + ": " + next.file().path() + ": links above it go in circles";
      conflicts.add(new InstallProblem.Other(next.owner(), text));
      return;
    }
    Owned before = owners.get(place);
    if (before == null || before.set() == null && same(before, next)) {
      owners.put(place, next);
    } else if (same(before, next)) {
      next.set()[next.index()] = Fate.SHARED;
    } else if (!decideByColor(before, next)) {
      conflicts.add(conflict(next, before));
    } else if (next.set()[next.index()] == Fate.CREATE) {
      owners.put(place, next);
    }
  }

  private static InstallProblem conflict(Owned next, Owned before) {
    return new InstallProblem.FileConflict(
        next.file().path(), next.owner(), before.owner(), before.set() == null);
  }

  private static boolean decideByColor(Owned before, Owned next) {
    int one = before.file().color();
    int other = next.file().color();
    if (one == 0 || other == 0 || one == other || before.set() == null) {
      return false;
    }
    if ((other & PREFERRED_COLOR) != 0) {
      before.set()[before.index()] = Fate.WRONG_COLOR;
      return true;
    }
    next.set()[next.index()] = Fate.WRONG_COLOR;
    return (one & PREFERRED_COLOR) != 0;
  }

  private static boolean same(Owned one, Owned other) {
    FileEntry a = one.file();
    FileEntry b = other.file();
    return a.mode() == b.mode()
        && a.user().equals(b.user())
        && a.group().equals(b.group())
        && (a.isDirectory() || sameContent(one, other));
  }

  private static boolean sameContent(Owned one, Owned other) {
    FileEntry a = one.file();
    FileEntry b = other.file();
    if (a.isRegular()) {
      return a.size() == b.size()
          && one.digestKind() == other.digestKind()
          && a.digest().equals(b.digest());
    }
    return a.isLink() ? a.linkTarget().equals(b.linkTarget()) : a.rdev() == b.rdev();
  }
}
