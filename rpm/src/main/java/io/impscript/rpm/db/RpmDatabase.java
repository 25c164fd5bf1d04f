package io.impscript.rpm.db;

import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.InstalledHeader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a new RPM database: SQLite tables in the form of rpm 4.16 and later. What is added is
 * there for others once {@link #finish} has come to its end. Same packages in the same order, same
 * bytes.
 */
public final class RpmDatabase implements AutoCloseable {
  /** The name of the file in the folder of the database. */
  public static final String FILE = "rpmdb.sqlite";

  private static final String REFERENCE = "FOREIGN KEY (hnum) REFERENCES 'Packages'(hnum)";

  private final Connection connection;
  private final PreparedStatement packages;
  private final Map<Index, PreparedStatement> indexes = new EnumMap<>(Index.class);
  private int number;

  private RpmDatabase(Connection connection) throws SQLException {
    this.connection = connection;
    // Nobody reads it before it is whole, so that it need not survive a crash on the way.
    execute("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF");
    connection.setAutoCommit(false);
    createTables();
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
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE));
    try {
      return new RpmDatabase(connection);
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

  /** Makes the indexes, which is faster at the end, and writes everything. */
  public void finish() throws SQLException {
    for (Index index : Index.values()) {
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
