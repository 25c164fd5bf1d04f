package io.impscript.runtime.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** What went wrong with a file, in words for a person. */
public final class DiskTrouble {
  private static final String FULL = "No space left on device";
  private static final String QUOTA = "Disk quota exceeded";

  private DiskTrouble() {}

  /** Whether the disk or the account's share of it is full. */
  public static boolean isFull(IOException e) {
    String text = String.valueOf(e.getMessage());
    return e.getCause() instanceof IOException cause && isFull(cause)
        || text.contains(FULL)
        || text.contains(QUOTA);
  }

  /**
   * One sentence without a full stop: what happened to which path, and how much is free where a
   * disk is full.
   *
   * @param about the path that was worked on; used where the exception does not name one
   */
  public static String describe(IOException e, Path about) {
    if (e instanceof FileTrouble told) {
      return told.getMessage();
    }
    if (isFull(e)) {
      // Of two paths, the exception of a copy names the one that was read.
      return "no space left on the disk of " + about + " (" + free(about) + " free)";
    }
    return pathOf(e, about) + ": " + reason(e);
  }

  /** The same trouble as an exception whose message is that sentence. */
  public static FileTrouble explained(IOException e, Path about) {
    return e instanceof FileTrouble told ? told : new FileTrouble(describe(e, about), e);
  }

  private static Path pathOf(IOException e, Path about) {
    String file = e instanceof FileSystemException known ? known.getFile() : null;
    return file == null || !file.startsWith("/") ? about : Path.of(file);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "exists already";
    }
    if (e instanceof NotDirectoryException) {
      return "is not a folder";
    }
    String named = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    return named == null ? e.getClass().getSimpleName() : uncapitalized(named);
  }

  /** The system's words begin with a capital: "Directory not empty". */
  private static String uncapitalized(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static String free(Path path) {
    for (Path at = path.toAbsolutePath(); at != null; at = at.getParent()) {
      try {
        return size(Files.getFileStore(at).getUsableSpace());
      } catch (IOException missing) {
        continue;
      }
    }
    return "an unknown amount";
  }

  private static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " bytes";
    }
    int power = Math.min((63 - Long.numberOfLeadingZeros(bytes)) / 10, 6);
    return String.format(
        Locale.ROOT, "%.1f %siB", bytes / (double) (1L << power * 10), "KMGTPE".charAt(power - 1));
  }
}
