package io.impscript.runtime.engine;

import io.impscript.rpm.install.InstallListener;
import io.impscript.rpm.install.Installed;
import io.impscript.rpm.install.Step;
import io.impscript.runtime.pkg.PackageEvent;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An installation as the events of a build. */
final class InstallProgress implements InstallListener {
  private static final Pattern SCRIPT = Pattern.compile("^(%\\S+)\\((\\S+)\\) scriptlet failed");

  private final int packages;
  private final Consumer<PackageEvent> events;
  private final LaidFiles laid;

  InstallProgress(int packages, Consumer<PackageEvent> events, LaidFiles laid) {
    this.laid = laid;
    this.packages = packages;
    this.events = events;
  }

  @Override
  public void step(Step step, int number, int of) {
    if (step instanceof Step.LayFiles files) {
      events.accept(new PackageEvent.Installing(files.number() + 1, packages, files.owner()));
    }
  }

  @Override
  public void laid(Installed.LaidFile file) throws IOException {
    laid.laid(file);
  }

  @Override
  public void warning(String text) {
    Matcher script = SCRIPT.matcher(text);
    events.accept(
        script.find()
            ? new PackageEvent.ScriptFailed(script.group(1) + " scriptlet of " + script.group(2))
            : new PackageEvent.Warned(text));
  }
}
