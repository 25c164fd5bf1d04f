package io.impscript.rpm.db;

import io.impscript.rpm.file.NativeCode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.NativeLibraryNotFoundException;

/** Opens databases of SQLite. */
final class Sqlite {
  private static final String NAME = "SQLite";

  /** Held, because loggers that nobody holds forget their level. */
  private static final Logger DRIVER = Logger.getLogger("org.sqlite");

  static {
    // The driver prints what it could not load with a stack trace, beside the exception.
    DRIVER.setLevel(Level.OFF);
    NativeCode.prepareSqlite();
  }

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
