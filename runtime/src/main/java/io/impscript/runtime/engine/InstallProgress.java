package io.impscript.runtime.engine;

import io.impscript.rpm.install.InstallListener;
import io.impscript.rpm.install.Installed;
import io.impscript.rpm.install.Script;
import io.impscript.rpm.install.Step;
import io.impscript.runtime.pkg.PackageEvent;
import java.io.IOException;
import java.util.function.Consumer;

/** An installation as the events of a build. */
final class InstallProgress implements InstallListener {
  private final int packages;
  private final Consumer<PackageEvent> events;
  private final Consumer<String> lines;
  private final LaidFiles laid;

  /**
   * @param lines takes what scriptlets print that run in our own process
   */
  InstallProgress(
      int packages, Consumer<PackageEvent> events, Consumer<String> lines, LaidFiles laid) {
    this.packages = packages;
    this.events = events;
    this.lines = lines;
    this.laid = laid;
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
  public void printed(Script script, String line) {
    lines.accept(line);
  }

  @Override
  public void scriptFailed(Script script, String reason) {
    events.accept(
        new PackageEvent.ScriptFailed(
            script.kind() + " scriptlet of " + script.owner() + ", " + reason));
  }

  @Override
  public void warning(String text) {
    events.accept(new PackageEvent.Warned(text));
  }
}
