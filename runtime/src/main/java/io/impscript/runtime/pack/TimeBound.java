package io.impscript.runtime.pack;

import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * Takes the clock out of an image root. What a build itself has changed, such as by scriptlets,
 * says when that was; another build would say another time.
 */
public final class TimeBound {
  /** The kernel's clock for files is a little behind, and a disk may count in steps of two. */
  private static final long SLACK = 2;

  /** Paths in one command line, which the kernel bounds. */
  private static final int AT_ONCE = 200;

  private TimeBound() {}

  /**
   * Sets times of change to a bound: those after it, and where the clock is behind it, those while
   * the build ran. All others stay, since Python's compiled modules and font caches compare them;
   * where the clock is years behind, that is nearly all that packages brought. Links are not
   * followed, and neither pipes nor devices opened.
   *
   * @param runner runs {@code touch}, for pipes and devices
   * @param time the bound, seconds since 1970
   * @param begun when the build began, seconds since 1970
   * @param now the clock's time, seconds since 1970
   * @return the files that keep their times, in order: another account's in the root of an ordinary
   *     user, whose times the archive bounds again, and those with the flag immutable
   */
  public static List<Path> apply(CommandRunner runner, Path root, long time, long begun, long now)
      throws IOException, InterruptedException {
    boolean behind = begun <= time;
    LongPredicate ofBuild = mtime -> behind && mtime >= begun - SLACK && mtime <= now + SLACK;
    Map<Boolean, List<TreeEntry>> entries =
        TreeScan.of(root, Optional.empty()).stream()
            .filter(entry -> entry.mtime() > time || ofBuild.test(entry.mtime()))
            .collect(Collectors.partitioningBy(TimeBound::isSpecial));
    FileTime bound = FileTime.from(time, TimeUnit.SECONDS);
    touch(runner, entries.get(true), time);
    try {
      return entries.get(false).parallelStream()
          .map(TreeEntry::path)
          .filter(path -> !set(path, bound))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Java would open them: a pipe waits for its other end, and a device may do anything. */
  private static boolean isSpecial(TreeEntry entry) {
    return !entry.isFile() && !entry.isFolder() && !entry.isLink();
  }

  private static void touch(CommandRunner runner, List<TreeEntry> special, long time)
      throws IOException, InterruptedException {
    for (int from = 0; from < special.size(); from += AT_ONCE) {
      List<String> argv =
          new ArrayList<>(List.of("touch", "--no-dereference", "--no-create", "--date=@" + time));
      argv.add("--");
      special
          .subList(from, Math.min(special.size(), from + AT_ONCE))
          .forEach(entry -> argv.add(entry.path().toString()));
      runner.execute(Command.ofSystem(argv), line -> {});
    }
  }

  /** Whether it may be set. */
  private static boolean set(Path path, FileTime time) {
    try {
      Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(time, null, null);
      return true;
    } catch (FileSystemException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(PackFailure.writing(path, e));
    }
  }
}
