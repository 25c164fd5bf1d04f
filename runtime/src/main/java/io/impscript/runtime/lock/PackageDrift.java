package io.impscript.runtime.lock;

import io.impscript.runtime.pkg.InstalledPackage;
import java.util.List;

/** One way in which the packages of a build are not those of the lock that it keeps to. */
public sealed interface PackageDrift {
  /** Whether the image would be another one. */
  default boolean isRefused() {
    return true;
  }

  /**
   * No repository has a package of the lock any more.
   *
   * @param offers what there is of this name: version, architecture and repository as people read
   *     them; empty where nothing is
   */
  record Gone(InstalledPackage locked, List<String> offers) implements PackageDrift {
    public Gone {
      offers = List.copyOf(offers);
    }
  }

  /** A package of the lock did not come in. */
  record Left(InstalledPackage locked) implements PackageDrift {}

  /**
   * Another package has taken the name and version of one of the lock.
   *
   * @param repository where it is; empty where unknown
   */
  record Changed(InstalledPackage locked, String repository) implements PackageDrift {}

  /**
   * A package that the lock does not have.
   *
   * @param askedBy who wants it: {@code recipe NAME}, {@code package NAME}; empty where unknown
   */
  record Added(InstalledPackage coming, List<String> askedBy) implements PackageDrift {
    public Added {
      askedBy = List.copyOf(askedBy);
    }
  }

  /** The very package of the lock, out of another repository. */
  record Moved(InstalledPackage locked, String repository) implements PackageDrift {
    @Override
    public boolean isRefused() {
      return false;
    }
  }
}
