package io.impscript.rpm.install;

import io.impscript.rpm.file.Tag;
import java.util.Arrays;
import java.util.List;

/** The time of an installation where it is to follow from the packages alone. */
final class NewestTime {
  private NewestTime() {}

  static long chosen(InstallOptions options, List<Incoming> packages) {
    return options.time() == InstallOptions.NEWEST ? of(packages) : options.time();
  }

  /** Files can be younger than the build of their package, whose time is that of its beginning. */
  private static long of(List<Incoming> packages) {
    long newest = 0;
    for (Incoming one : packages) {
      long[] files = one.header().header().numbers(Tag.FILE_MTIMES);
      long latest = Arrays.stream(files).max().orElse(0);
      newest = Math.max(newest, Math.max(one.header().buildTime(), latest));
    }
    return newest;
  }
}
