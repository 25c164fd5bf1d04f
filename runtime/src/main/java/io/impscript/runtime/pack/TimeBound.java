package io.impscript.runtime.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Takes the clock out of an image root. What a build itself has changed, such as by scriptlets,
 * says when that was; another build would say another time.
 */
public final class TimeBound {
  /** The kernel's clock for files is a little behind, and a disk may count in steps of two. */
  private static final long SLACK = 2;

  private TimeBound() {}

  /**
   * Sets times of change to a bound: those after it, and where the clock is behind it, those since
   * the build began. All others stay, since Python's compiled modules and font caches compare them.
   * Links are not followed.
   *
   * @param time the bound, seconds since 1970
   * @param begun when the build began, seconds since 1970
   */
  public static void apply(Path root, long time, long begun) throws IOException {
    List<TreeEntry> entries = TreeScan.of(root, Optional.empty());
    boolean behind = begun <= time;
    FileTime bound = FileTime.from(time, TimeUnit.SECONDS);
    try {
      entries.parallelStream()
          .filter(entry -> entry.mtime() > time || behind && entry.mtime() >= begun - SLACK)
          .forEach(entry -> set(entry.path(), bound));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void set(Path path, FileTime time) {
    try {
      Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(time, null, null);
    } catch (FileSystemException e) {
      // Another account's, in the root of an ordinary user; the archive bounds its time again.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(PackFailure.writing(path, e));
    }
  }
}
