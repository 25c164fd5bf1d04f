package io.impscript.runtime.build;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.runtime.lock.ChosenLock;
import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether what came in is what the lock says, package by package. */
final class LockCheck {
  /** More say no more. */
  private static final int SHOWN = 10;

  private final ChosenLock chosen;
  private final LockFile now;
  private final List<Diagnostic> found = new ArrayList<>();

  private LockCheck(ChosenLock chosen, LockFile now) {
    this.chosen = chosen;
    this.now = now;
  }

  /**
   * Compares.
   *
   * @param now the lock of what was installed
   * @throws BuildStopped if anything differs
   */
  static void check(ChosenLock chosen, LockFile now) throws BuildStopped {
    List<Diagnostic> found = new LockCheck(chosen, now).differences();
    if (!found.isEmpty()) {
      List<Diagnostic> shown = found.subList(0, Math.min(SHOWN, found.size()));
      throw new BuildStopped(BuildFailure.of(BuildFailure.STEP_FAILED, shown));
    }
  }

  private List<Diagnostic> differences() {
    Map<String, InstalledPackage> came = new HashMap<>();
    now.packages().forEach(each -> came.put(each.nevra(), each));
    for (InstalledPackage each : chosen.lock().packages()) {
      InstalledPackage one = came.remove(each.nevra());
      if (one == null) {
        add(each.name(), each.nevra() + " of the lock did not come in");
      } else {
        compare(each, one);
      }
    }
    now.packages().stream()
        .filter(each -> came.containsKey(each.nevra()))
        .forEach(each -> add(each.name(), each.nevra() + " came in, which the lock does not have"));
    return found;
  }

  private void compare(InstalledPackage wanted, InstalledPackage came) {
    String name = wanted.nevra();
    if (!wanted.checksum().equals(came.checksum())) {
      add(wanted.name(), name + " is another package than the lock's: its checksum differs");
    } else if (!wanted.repository().equals(came.repository())) {
      String from = "repository '" + came.repository() + "', not '" + wanted.repository() + "'";
      add(wanted.name(), name + " comes from " + from);
    } else if (!sameFile(name)) {
      add(wanted.name(), name + " is another file than the lock's: its checksum differs");
    }
  }

  /** As far as both are known. */
  private boolean sameFile(String nevra) {
    PackageFile before = chosen.lock().files().get(nevra);
    PackageFile after = now.files().get(nevra);
    return before == null || after == null || before.checksum().equals(after.checksum());
  }

  private void add(String name, String message) {
    found.add(
        Diagnostic.of(DiagnosticCode.BUILD_FAILED, chosen.placeOf(name).orElse(null), message)
            .withHint(
                "give the repositories the packages of the lock again, or build without --locked"
                    + " to make a new one"));
  }
}
