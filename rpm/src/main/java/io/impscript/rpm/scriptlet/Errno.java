package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.LuaFunction;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/** The system's numbers and texts of errors. */
record Errno(int number, String text) {
  static final Errno NO_SUCH_FILE = new Errno(2, "No such file or directory");
  static final Errno DENIED = new Errno(13, "Permission denied");
  static final Errno EXISTS = new Errno(17, "File exists");
  static final Errno NOT_FOLDER = new Errno(20, "Not a directory");
  static final Errno FOLDER = new Errno(21, "Is a directory");
  static final Errno INVALID = new Errno(22, "Invalid argument");
  static final Errno NOT_EMPTY = new Errno(39, "Directory not empty");
  private static final Errno INPUT_OUTPUT = new Errno(5, "Input/output error");

  private static final Map<String, Integer> OTHERS =
      Map.of(
          "Operation not permitted", 1,
          "Bad file descriptor", 9,
          "Device or resource busy", 16,
          "Invalid cross-device link", 18,
          "Is a directory", 21,
          "Invalid argument", 22,
          "No space left on device", 28,
          "Read-only file system", 30,
          "File name too long", 36,
          "Too many levels of symbolic links", 40);

  /** An error with a number, as an exception. */
  static final class Problem extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Errno errno;

    Problem(Errno errno) {
      super(errno.text());
      this.errno = errno;
    }
  }

  static Errno of(IOException e) {
    if (e instanceof Problem problem) {
      return problem.errno;
    }
    if (e instanceof NoSuchFileException) {
      return NO_SUCH_FILE;
    }
    if (e instanceof FileAlreadyExistsException) {
      return EXISTS;
    }
    if (e instanceof DirectoryNotEmptyException) {
      return NOT_EMPTY;
    }
    if (e instanceof NotDirectoryException) {
      return NOT_FOLDER;
    }
    return e instanceof AccessDeniedException ? DENIED : byReason(e);
  }

  private static Errno byReason(IOException e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : null;
    Integer number = reason == null ? null : OTHERS.get(reason);
    return number == null ? INPUT_OUTPUT : new Errno(number, reason);
  }

  /** As functions of {@code posix} report it, with a number that is not whole for Lua. */
  Object[] posix(String about) {
    return LuaFunction.results(null, about + ": " + text, (double) number);
  }

  /** As functions of {@code os} and {@code io} report it. */
  Object[] plain(String about) {
    return LuaFunction.results(null, about + ": " + text, (long) number);
  }
}
