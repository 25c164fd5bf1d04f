package io.impscript.rpm.db;

import io.impscript.rpm.file.InstalledHeader;
import io.impscript.rpm.file.PackageHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a database without touching it: no lock, no file beside it. What a program that was ended
 * has left beside it counts.
 */
public final class InstalledPackages {
  private static final String LOG = RpmDatabase.FILE + "-wal";

  private InstalledPackages() {}

  /** Loads the library that reads databases; it has native code, which takes its time. */
  public static void prepare() {
    try (Connection any = Sqlite.open(":memory:")) {
      any.getMetaData();
    } catch (SQLException e) {
      // Whoever reads a database will be told.
      return;
    }
  }

  /** Whether a folder has a database that can be read here. */
  public static boolean areIn(Path folder) {
    return isFile(folder.resolve(RpmDatabase.FILE)) || isFile(folder.resolve(NdbDatabase.FILE));
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * The headers of all packages, keys not among them, in the order they were installed.
   *
   * @throws SQLException if it is no database
   * @throws IOException if a header in it is damaged
   */
  public static List<PackageHeader> read(Path folder) throws SQLException, IOException {
    if (!isFile(folder.resolve(RpmDatabase.FILE)) && isFile(folder.resolve(NdbDatabase.FILE))) {
      return NdbDatabase.read(folder);
    }
    Path log = folder.resolve(LOG);
    boolean pending = Files.isRegularFile(log, LinkOption.NOFOLLOW_LINKS) && Files.size(log) > 0;
    return pending ? copied(folder) : headers(folder);
  }

  /** SQLite would work the log in where the database is. */
  private static List<PackageHeader> copied(Path folder) throws SQLException, IOException {
    Path copy = Files.createTempDirectory("impscript-rpmdb-");
    try {
      for (String name : List.of(RpmDatabase.FILE, LOG)) {
        Files.copy(folder.resolve(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
      }
      try (Connection whole = Sqlite.open(copy.resolve(RpmDatabase.FILE).toString());
          Statement statement = whole.createStatement()) {
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
      return headers(copy);
    } finally {
      delete(copy);
    }
  }

  private static void delete(Path copy) throws IOException {
    for (String name : List.of(RpmDatabase.FILE, LOG, RpmDatabase.FILE + "-shm")) {
      Files.deleteIfExists(copy.resolve(name));
    }
    Files.delete(copy);
  }

  private static List<PackageHeader> headers(Path folder) throws SQLException, IOException {
    String file = folder.resolve(RpmDatabase.FILE).toUri().getRawPath();
    List<PackageHeader> headers = new ArrayList<>();
    try (Connection connection = Sqlite.open("file:" + file + "?mode=ro&immutable=1");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT blob FROM Packages ORDER BY hnum")) {
      while (rows.next()) {
        InstalledHeader.readPackage(rows.getBytes(1)).ifPresent(headers::add);
      }
    }
    return headers;
  }
}
