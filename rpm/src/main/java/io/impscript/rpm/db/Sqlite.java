package io.impscript.rpm.db;

import io.impscript.rpm.file.NativeCode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;

/** Opens databases of SQLite. */
final class Sqlite {
  private static final String NAME = "SQLite";

  private Sqlite() {}

  /**
   * Opens one.
   *
   * @param address a path, or an address in SQLite's own form
   * @throws SQLException also if the library cannot be loaded: the driver says so the first time
   *     only, later it ends in errors of the linker
   */
  static Connection open(String address) throws SQLException {
    try {
      return DriverManager.getConnection("jdbc:sqlite:" + address);
    } catch (LinkageError e) {
      throw new SQLException(NativeCode.trouble(NAME), e);
    } catch (SQLException e) {
      throw e.getCause() instanceof NativeLibraryNotFoundException
          ? new SQLException(NativeCode.trouble(NAME), e)
          : e;
    }
  }
}
