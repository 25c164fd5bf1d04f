package io.impscript.converter.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why the system refused to read or write a file. */
public final class IoReasons {
  private IoReasons() {}

  /** The reason, without the file's name and without a final full stop. */
  public static String of(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "no permission";
    } else if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    } else if (failure instanceof FileAlreadyExistsException) {
      return "a file is in the way";
    } else if (failure instanceof NotDirectoryException) {
      return "not a folder";
    } else if (failure instanceof FileSystemException system && system.getReason() != null) {
      return lowerFirst(system.getReason());
    }
    String message = failure.getMessage();
    return message == null ? "the system gave no reason" : lowerFirst(message);
  }

  private static String lowerFirst(String text) {
    boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return text.isEmpty() || acronym
        ? text
        : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
