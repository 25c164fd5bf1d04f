package io.impscript.rpm.db;

import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.InstalledHeader;
import io.impscript.rpm.file.PackageHeader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an RPM database: SQLite tables in the form of rpm 4.16 and later. What is added is there
 * for others once {@link #finish} has come to its end. Same packages in the same order, same bytes.
 */
public final class RpmDatabase implements AutoCloseable {
  /** The name of the file in the folder of the database. */
  public static final String FILE = "rpmdb.sqlite";

  private static final String REFERENCE = "FOREIGN KEY (hnum) REFERENCES 'Packages'(hnum)";

  private final Connection connection;
  private final PreparedStatement packages;
  private final Map<Index, PreparedStatement> indexes = new EnumMap<>(Index.class);
  private int number;

  private final boolean isNew;

  private RpmDatabase(Connection connection, boolean isNew) throws SQLException {
    this.connection = connection;
    this.isNew = isNew;
    if (isNew) {
      // Nobody reads it before it is whole, so that it need not survive a crash on the way.
      execute("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF");
    }
    connection.setAutoCommit(false);
    if (isNew) {
      createTables();
    }
    this.number = isNew ? 0 : highest();
    this.packages = connection.prepareStatement("INSERT INTO 'Packages' VALUES (?, ?)");
    for (Index index : Index.values()) {
      indexes.put(
          index, connection.prepareStatement("INSERT INTO '" + index.table + "' VALUES (?, ?, ?)"));
    }
  }

  /**
   * Starts a database.
   *
   * @param folder where it is kept, such as {@code usr/lib/sysimage/rpm} of a root; has none yet
   * @throws SQLException if the file cannot be written
   */
  public static RpmDatabase create(Path folder) throws SQLException {
    return open(folder, true);
  }

  /**
   * Opens a database to add to it; what is in it stays as it is.
   *
   * @throws SQLException if there is none or it is not rpm's
   */
  public static RpmDatabase append(Path folder) throws SQLException {
    return open(folder, false);
  }

  /**
   * The headers of all packages in a database, keys not among them, in the order they were
   * installed.
   *
   * @throws SQLException if it cannot be read
   * @throws IOException if a header in it is damaged
   */
  public static List<PackageHeader> read(Path folder) throws SQLException, IOException {
    List<PackageHeader> headers = new ArrayList<>();
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT blob FROM Packages ORDER BY hnum")) {
      while (rows.next()) {
        InstalledHeader.readPackage(rows.getBytes(1)).ifPresent(headers::add);
      }
    }
    return headers;
  }

  private static Connection connect(Path folder) throws SQLException {
    return Sqlite.open(folder.resolve(FILE).toString());
  }

  private static RpmDatabase open(Path folder, boolean isNew) throws SQLException {
    Connection connection = connect(folder);
    try {
      return new RpmDatabase(connection, isNew);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Adds a package.
   *
   * @param header made by {@link InstalledHeader#of}
   */
  public void add(Header header) throws SQLException {
    number++;
    packages.setInt(1, number);
    packages.setBytes(2, InstalledHeader.blob(header));
    packages.executeUpdate();
    for (Index index : Index.values()) {
      add(index, index.keys(header));
    }
  }

  private void add(Index index, List<Index.Key> keys) throws SQLException {
    PreparedStatement insert = indexes.get(index);
    for (Index.Key key : keys) {
      insert.setObject(1, key.value());
      insert.setInt(2, number);
      insert.setInt(3, key.position());
      insert.addBatch();
    }
    if (!keys.isEmpty()) {
      insert.executeBatch();
    }
  }

  private int highest() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT max(hnum) FROM Packages")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** Makes the indexes, which is faster at the end, and writes everything. */
  public void finish() throws SQLException {
    for (Index index : isNew ? Index.values() : new Index[0]) {
      if (!index.isBinary()) {
        createIndex(index, "key");
      }
      if (index.isByPackage()) {
        createIndex(index, "hnum");
      }
    }
    connection.commit();
  }

  private void createTables() throws SQLException {
    execute("CREATE TABLE 'Packages' (hnum INTEGER PRIMARY KEY AUTOINCREMENT,blob BLOB NOT NULL)");
    for (Index index : Index.values()) {
      String type = index.isBinary() ? "BLOB" : "TEXT";
      execute(
          "CREATE TABLE '%s' (key '%s' NOT NULL, hnum INTEGER NOT NULL, idx INTEGER NOT NULL, %s)"
              .formatted(index.table, type, REFERENCE));
    }
  }

  private void createIndex(Index index, String column) throws SQLException {
    execute("CREATE INDEX '%s_%s_idx' ON '%1$s'(%2$s ASC)".formatted(index.table, column));
  }

  private void execute(String... commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
