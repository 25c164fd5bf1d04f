package io.impscript.rpm.install;

import io.impscript.rpm.db.NdbDatabase;
import io.impscript.rpm.db.RpmDatabase;
import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.Installation;
import io.impscript.rpm.file.InstalledHeader;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.macro.MacroException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The RPM database of a root. */
final class DatabaseFolder {
  private static final String OLD_KIND = "Packages";

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
    if (Files.exists(folder.resolve(OLD_KIND), LinkOption.NOFOLLOW_LINKS)) {
      throw new InstallException(
          "The root has an RPM database of an older kind: %s/%s; convert it by \"rpmdb --rebuilddb\""
              .formatted(path, OLD_KIND));
    }
    try {
      if (hasNdb(folder)) {
        return NdbDatabase.read(folder);
      }
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
    for (String suffix : List.of("", "-journal", "-wal", "-shm")) {
      if (Files.isSymbolicLink(folder.resolve(RpmDatabase.FILE + suffix))) {
        throw new InstallException("The RPM database of the root is a link: " + path);
      }
    }
    return Files.exists(file);
  }

  /** Whether the root has a database that is to be added to. */
  boolean isThere() throws IOException {
    Path folder = root.folder(path, false);
    return folder != null && (has(folder) || hasNdb(folder));
  }

  private static boolean hasNdb(Path folder) {
    return Files.exists(folder.resolve(NdbDatabase.FILE), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Whether the database is, or is to be, one of the kind that SUSE's systems have.
   *
   * @param macros of the root, which say what its own rpm expects
   */
  boolean isNdb(ScriptMacros macros) throws IOException {
    Path folder = root.folder(path, true);
    if (has(folder) || hasNdb(folder)) {
      return hasNdb(folder);
    }
    try {
      return macros.read("").expand("%{?_db_backend}").strip().equals("ndb");
    } catch (MacroException e) {
      // Only rpm itself knows; then the usual one will do.
      return false;
    }
  }

  /** Adds to the database of that kind, or begins one. */
  void addNdb(List<Incoming> packages, List<Fate[]> fates, long time) throws IOException {
    List<Header> headers = new ArrayList<>();
    for (int i = 0; i < packages.size(); i++) {
      headers.add(header(packages.get(i), fates.get(i), (int) time));
    }
    for (Path file : NdbDatabase.add(root.folder(path, true), headers)) {
      finish(file, time);
    }
  }

  /**
   * Writes the database of a root that has none, but not yet to its place: so it can be done while
   * files are laid.
   *
   * @param aside an existing folder on the disk of the root
   * @param opened run when the file is open, so that nothing leads elsewhere any more
   */
  Path write(Path aside, List<Incoming> packages, List<Fate[]> fates, long time, Runnable opened)
      throws IOException {
    try (RpmDatabase database = RpmDatabase.create(aside)) {
      opened.run();
      fill(database, packages, fates, time);
    } catch (SQLException e) {
      throw unusable(e);
    }
    return aside.resolve(RpmDatabase.FILE);
  }

  /** Puts a database to its place that was written aside; false if there is one meanwhile. */
  boolean place(Path written, long time) throws IOException {
    Path folder = root.folder(path, true);
    if (has(folder)) {
      return false;
    }
    finish(Files.move(written, folder.resolve(RpmDatabase.FILE)), time);
    return true;
  }

  /** Adds to the database that the root has. */
  void add(List<Incoming> packages, List<Fate[]> fates, long time) throws IOException {
    Path folder = root.folder(path, true);
    try (RpmDatabase database = RpmDatabase.append(folder)) {
      fill(database, packages, fates, time);
    } catch (SQLException e) {
      throw unusable(e);
    }
    finish(folder.resolve(RpmDatabase.FILE), time);
  }

  private static void fill(
      RpmDatabase database, List<Incoming> packages, List<Fate[]> fates, long time)
      throws SQLException {
    for (int i = 0; i < packages.size(); i++) {
      database.add(header(packages.get(i), fates.get(i), (int) time));
    }
    database.finish();
  }

  private static void finish(Path file, long time) throws IOException {
    Files.setAttribute(file, "unix:mode", 0644);
    Staging.setTime(file, time);
  }

  private InstallException unusable(SQLException e) {
    return new InstallException(
        new InstallProblem.Other(
            "",
            "The RPM database %s of the root cannot be used: %s".formatted(path, e.getMessage())),
        e);
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
