package io.impscript.runtime.build;

import io.impscript.runtime.build.BuildEvent.StepProgress;
import io.impscript.runtime.build.BuildEvent.Unit;
import io.impscript.runtime.pkg.PackageEvent;
import io.impscript.runtime.plan.BuildStep;

/** A package manager's progress as that of the step. */
final class InstallEvents {
  private InstallEvents() {}

  static BuildEvent of(PackageEvent event) {
    if (event instanceof PackageEvent.Installing it) {
      return progress(it.done(), it.total(), it.name());
    }
    if (event instanceof PackageEvent.Fetching it) {
      return progress(it.done(), it.total(), "fetching " + it.name());
    }
    if (event instanceof PackageEvent.Verifying it) {
      return progress(it.done(), it.total(), "checking " + it.name());
    }
    if (event instanceof PackageEvent.Reading it) {
      return progress(0, 0, "reading " + it.repository());
    }
    if (event instanceof PackageEvent.Warned it) {
      return new BuildEvent.Warning(it.text());
    }
    PackageEvent.ScriptFailed failed = (PackageEvent.ScriptFailed) event;
    return new BuildEvent.Warning(
        "the package is installed, but a script of it failed: " + failed.text());
  }

  private static BuildEvent progress(int done, int total, String text) {
    return new StepProgress(BuildStep.INSTALL, done, total, Unit.PACKAGES, text);
  }
}
