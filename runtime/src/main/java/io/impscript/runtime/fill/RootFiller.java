package io.impscript.runtime.fill;

import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageEvent;
import io.impscript.runtime.pkg.RequestPlaces;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Fills one empty image root with what its recipe asks for, and tells what came in. */
public interface RootFiller {
  /**
   * Fills the root.
   *
   * @param kept the packages that must come in, and no others; empty for those that fit best
   * @param places where the wishes are written, for the findings of a failure
   * @param events hears how it goes
   * @param lines takes every line that programs and scripts print
   * @throws FillFailure if the packages cannot be installed; the root may be half filled then
   * @throws IOException if this machine is in the way, such as with a full disk
   */
  FillOutcome fill(
      Optional<LockFile> kept,
      RequestPlaces places,
      Consumer<PackageEvent> events,
      Consumer<String> lines)
      throws IOException, InterruptedException, FillFailure;

  /**
   * The packages in the root after something else worked on it.
   *
   * @param before those that {@link #fill} gave, which keep their repository
   */
  List<InstalledPackage> following(List<InstalledPackage> before)
      throws IOException, InterruptedException, FillFailure;
}
