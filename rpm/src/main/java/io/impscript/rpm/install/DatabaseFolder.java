package io.impscript.rpm.install;

import io.impscript.rpm.db.RpmDatabase;
import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.Installation;
import io.impscript.rpm.file.InstalledHeader;
import io.impscript.rpm.file.PackageHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The RPM database of a root. */
final class DatabaseFolder {
  private static final List<String> OTHER_KINDS = List.of("Packages", "Packages.db");

  /** Word sizes that a 64-bit system takes. */
  private static final int BOTH_COLORS = 3;

  private final RootFolder root;
  private final String path;

  DatabaseFolder(RootFolder root, String path) {
    this.root = root;
    this.path = path;
  }

  /** What is installed already; nothing where there is no database. */
  List<PackageHeader> installed() throws IOException {
    Path folder = root.folder(path, false);
    if (folder == null) {
      return List.of();
    }
    for (String other : OTHER_KINDS) {
      if (Files.exists(folder.resolve(other), LinkOption.NOFOLLOW_LINKS)) {
        throw new InstallException(
            "The root has an RPM database of an older kind: %s/%s; convert it by \"rpmdb --rebuilddb\""
                .formatted(path, other));
      }
    }
    try {
      return has(folder) ? RpmDatabase.read(folder) : List.of();
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  /**
   * @throws InstallException if it is a link, which SQLite would follow to wherever it leads
   */
  private boolean has(Path folder) throws IOException {
    Path file = folder.resolve(RpmDatabase.FILE);
    if (Files.isSymbolicLink(file)) {
      throw new InstallException("The RPM database of the root is a link: " + path);
    }
    return Files.exists(file);
  }

  void add(List<Incoming> packages, List<Fate[]> fates, long time) throws IOException {
    Path folder = root.folder(path, true);
    boolean append = has(folder);
    try (RpmDatabase database = append ? RpmDatabase.append(folder) : RpmDatabase.create(folder)) {
      for (int i = 0; i < packages.size(); i++) {
        database.add(header(packages.get(i), fates.get(i), (int) time));
      }
      database.finish();
    } catch (SQLException e) {
      throw unusable(e);
    }
    Path file = folder.resolve(RpmDatabase.FILE);
    Files.setAttribute(file, "unix:mode", 0644);
    Staging.setTime(file, time);
  }

  private InstallException unusable(SQLException e) {
    return new InstallException(
        "The RPM database %s of the root cannot be used: %s".formatted(path, e.getMessage()), e);
  }

  private static Header header(Incoming one, Fate[] fates, int time) {
    byte[] states = new byte[fates.length];
    for (int i = 0; i < states.length; i++) {
      states[i] = fates[i].state;
    }
    Installation installation = new Installation(time, time, BOTH_COLORS, states);
    return InstalledHeader.of(one.header(), one.signature(), installation);
  }
}
