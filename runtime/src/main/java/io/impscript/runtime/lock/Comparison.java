package io.impscript.runtime.lock;

import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares packages with those of a lock: as far as both sides know checksums, of headers or of
 * whole files, they must be the same.
 */
public final class Comparison {
  private final LockFile lock;
  private final Map<String, PackageFile> files;
  private final List<PackageDrift> found = new ArrayList<>();

  private Comparison(LockFile lock, Map<String, PackageFile> files) {
    this.lock = lock;
    this.files = files;
  }

  /**
   * All differences: those of the lock's packages in its order, then what it lacks.
   *
   * @param coming the packages that came in or are to come in; checksums that are not known yet are
   *     empty
   * @param files what they are installed from, by {@link InstalledPackage#nevra}, as far as known
   */
  public static List<PackageDrift> of(
      LockFile lock, List<InstalledPackage> coming, Map<String, PackageFile> files) {
    return new Comparison(lock, files).with(coming);
  }

  private List<PackageDrift> with(List<InstalledPackage> coming) {
    Map<String, InstalledPackage> unseen = new HashMap<>();
    coming.forEach(each -> unseen.put(each.nevra(), each));
    for (InstalledPackage locked : lock.packages()) {
      InstalledPackage one = unseen.remove(locked.nevra());
      if (one == null) {
        found.add(new PackageDrift.Left(locked));
      } else {
        compare(locked, one);
      }
    }
    coming.stream()
        .filter(each -> unseen.containsKey(each.nevra()))
        .forEach(each -> found.add(new PackageDrift.Added(each, askers(each))));
    return found;
  }

  private void compare(InstalledPackage locked, InstalledPackage one) {
    if (differ(locked.checksum(), one.checksum())
        || differ(checksum(lock.files(), locked), checksum(files, locked))) {
      found.add(new PackageDrift.Changed(locked, one.repository()));
    } else if (differ(locked.repository(), one.repository())) {
      found.add(new PackageDrift.Moved(locked, one.repository()));
    }
  }

  private static String checksum(Map<String, PackageFile> files, InstalledPackage locked) {
    PackageFile file = files.get(locked.nevra());
    return file == null ? "" : file.checksum();
  }

  private static boolean differ(String before, String now) {
    return !before.isEmpty() && !now.isEmpty() && !before.equals(now);
  }

  private List<String> askers(InstalledPackage each) {
    PackageFile file = files.get(each.nevra());
    return file == null ? List.of() : file.askedBy();
  }
}
