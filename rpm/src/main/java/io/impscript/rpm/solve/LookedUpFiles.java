package io.impscript.rpm.solve;

import io.impscript.rpm.repo.Dependencies;
import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.repo.PrimaryFiles;
import io.impscript.rpm.repo.Strings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files that packages require and that only the complete lists of files can tell of. Whoever loads
 * repositories looks them up and gives them with {@link Source#withFiles}.
 */
public final class LookedUpFiles {
  private LookedUpFiles() {}

  /** The paths that packages of these repositories require. */
  public static Set<String> requiredBy(List<PackageTable> tables) {
    Set<String> paths = new HashSet<>();
    tables.forEach(table -> add(table, paths));
    paths.removeIf(PrimaryFiles::has);
    return paths;
  }

  private static void add(PackageTable table, Set<String> paths) {
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
}
