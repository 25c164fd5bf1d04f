package io.impscript.runtime.engine;

import io.impscript.rpm.install.InstallListener;
import io.impscript.rpm.install.Installed;
import io.impscript.rpm.install.Script;
import io.impscript.rpm.install.Step;
import io.impscript.runtime.pkg.PackageEvent;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An installation as the events of a build. */
final class InstallProgress implements InstallListener {
  private static final Pattern SCRIPT =
      Pattern.compile("^(%\\S+)\\((\\S+)\\) scriptlet failed, (.*)", Pattern.DOTALL);

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
  public void warning(String text) {
    Matcher script = SCRIPT.matcher(text);
    events.accept(
        script.find()
            ? new PackageEvent.ScriptFailed(
                script.group(1) + " scriptlet of " + script.group(2) + ", " + script.group(3))
            : new PackageEvent.Warned(text));
  }
}
