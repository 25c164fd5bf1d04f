package io.impscript.runtime.build;

import io.impscript.runtime.exec.BuildLog;
import io.impscript.runtime.exec.InterruptGuard;
import io.impscript.runtime.exec.LoggingRunner;
import io.impscript.runtime.exec.Privileges;
import io.impscript.runtime.exec.SandboxUnavailableException;
import io.impscript.runtime.fill.FillFailure;
import io.impscript.runtime.pack.BootImage;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.plan.BuildStep;
import io.impscript.runtime.plan.NeededTools;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.SandboxSource;
import io.impscript.runtime.root.ImageBuild;
import io.impscript.runtime.root.ImageRoots;
import io.impscript.runtime.sbom.BuildInputs;
import io.impscript.runtime.tools.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Carries out plans. The image of that name that was there before stays until the new one is whole,
 * whatever happens: a failure, an interrupt, the death of our own process.
 */
public final class BuildRunner {
  private final BuildSurroundings surroundings;
  private final Clock clock;

  public BuildRunner(BuildSurroundings surroundings) {
    this.surroundings = surroundings;
    this.clock = surroundings.clock();
  }

  /**
   * Builds an image.
   *
   * @param places where the recipe's wishes are written, for findings
   * @param events hears how it goes; should return at once
   * @return the image, or why there is none
   * @throws InterruptedException if the thread is interrupted or the Java machine told to stop; all
   *     is cleaned up then
   */
  public BuildOutcome run(BuildPlan plan, RequestPlaces places, Consumer<BuildEvent> events)
      throws InterruptedException {
    return run(plan, BuildInputs.NONE, places, events);
  }

  /**
   * The same, with what the build was started with, for the provenance of the image.
   *
   * @param inputs the script and its parameters
   */
  public BuildOutcome run(
      BuildPlan plan, BuildInputs inputs, RequestPlaces places, Consumer<BuildEvent> events)
      throws InterruptedException {
    List<Tool> missing = surroundings.tools().missing(NeededTools.of(plan));
    if (!missing.isEmpty()) {
      return BuildFailure.of(
          BuildFailure.TOOL_MISSING, List.of(surroundings.tools().finding(missing)));
    }
    Stage stage = new Stage(plan.steps(), clock, events);
    try (InterruptGuard guard = InterruptGuard.enter()) {
      guard.check();
      return locked(plan, inputs, places, stage, events);
    } catch (IOException e) {
      return interrupted(failures(plan).of(e));
    }
  }

  /** With the image's lock; the log is closed before the lock is let go. */
  private BuildOutcome locked(
      BuildPlan plan,
      BuildInputs inputs,
      RequestPlaces places,
      Stage stage,
      Consumer<BuildEvent> events)
      throws IOException, InterruptedException {
    Instant begun = stage.begin(BuildStep.PREPARE);
    refuseHostEngine(plan);
    SandboxSource sandbox = new OneSandbox(surroundings.sandbox());
    if (NeededTools.of(plan).contains(Tool.UNSHARE)) {
      sandbox.open();
    }
    BuildDocuments documents = new BuildDocuments(plan, inputs, clock, events);
    try (ImageBuild build = new ImageRoots(plan.paths(), clock).begin(plan.image());
        BuildLog log = LogFiles.begin(plan, clock)) {
      build.notes().forEach(note -> events.accept(new BuildEvent.Note(note)));
      plan.engineNote().ifPresent(note -> events.accept(new BuildEvent.Note(note)));
      MadeRpms.provide(plan);
      stage.finish(BuildStep.PREPARE, begun, "");
      CommandRunner runner = new LoggingRunner(surroundings.runner(), log);
      RunningBuild running =
          new RunningBuild(
              plan,
              build,
              runner,
              sandbox,
              stage,
              new Locks(plan, inputs.folder()),
              documents,
              events);
      return logged(plan, places, stage, build, running, log, begun);
    }
  }

  /** The host's package managers give files their owners, which root alone may. */
  private static void refuseHostEngine(BuildPlan plan) throws IOException {
    if (plan.engine() != Engine.EMBEDDED && !Privileges.isRoot()) {
      throw new SandboxUnavailableException(
          "building an image root needs the right to mount: run it as root, or build with --engine embedded");
    }
  }

  private BuildOutcome logged(
      BuildPlan plan,
      RequestPlaces places,
      Stage stage,
      ImageBuild build,
      RunningBuild running,
      BuildLog log,
      Instant begun)
      throws IOException, InterruptedException {
    try {
      running.install(places);
      running.postBuild(surroundings.version(), places);
      BootImage image = running.pack(new BootImages(plan, clock, surroundings.version()));
      return result(plan, running, image, begun, log.file());
    } catch (BuildStopped e) {
      return kept(e.failure().at(stage.current().orElseThrow(), log.file()), build, running);
    } catch (FillFailure e) {
      return kept(BuildFailure.of(e).at(stage.current().orElseThrow(), log.file()), build, running);
    } catch (IOException e) {
      return failed(plan, stage, log, e);
    } catch (UncheckedIOException e) {
      return failed(plan, stage, log, e.getCause());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      BuildFailure failure = interrupted(OwnFault.of(e, log));
      return failure.at(stage.current().orElseThrow(), log.file());
    }
  }

  private BuildFailure failed(BuildPlan plan, Stage stage, BuildLog log, IOException e)
      throws InterruptedException {
    BuildFailure failure = interrupted(failures(plan).of(e));
    return failure.at(stage.current().orElseThrow(), log.file());
  }

  /** A root whose post-build steps failed is worth looking at. */
  private BuildFailure kept(BuildFailure failure, ImageBuild build, RunningBuild running)
      throws IOException, InterruptedException {
    if (failure.step().filter(BuildStep.POST_BUILD::equals).isEmpty()) {
      return failure;
    }
    running.settle();
    return failure.withKeptRoot(build.keepIncomplete(failure.message(), clock.instant()));
  }

  private BuildResult result(
      BuildPlan plan, RunningBuild running, BootImage image, Instant begun, Path log)
      throws IOException {
    return new BuildResult(
        plan.image(),
        plan.imageRoot(),
        running.rootSize(image),
        running.packageCount(),
        running.files(image),
        Duration.between(begun, clock.instant()),
        log);
  }

  private Failures failures(BuildPlan plan) {
    return new Failures(surroundings.tools(), plan.imageRoot());
  }

  /** An interrupted thread's files close under it, which looks like trouble with them. */
  private static BuildFailure interrupted(BuildFailure failure) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return failure;
  }
}
