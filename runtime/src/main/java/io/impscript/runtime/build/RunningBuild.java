package io.impscript.runtime.build;

import io.impscript.diag.Counted;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Element.Part;
import io.impscript.model.SourceSpan;
import io.impscript.runtime.build.BuildResult.ProducedFile;
import io.impscript.runtime.files.WholeFile;
import io.impscript.runtime.fill.Drifted;
import io.impscript.runtime.fill.FillFailure;
import io.impscript.runtime.fill.FillOutcome;
import io.impscript.runtime.fill.FilledRoot;
import io.impscript.runtime.fill.RootFiller;
import io.impscript.runtime.fill.RunTraces;
import io.impscript.runtime.lock.ChosenLock;
import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.lock.LockFormat;
import io.impscript.runtime.pack.BootImage;
import io.impscript.runtime.pack.BootImageMaker;
import io.impscript.runtime.pack.BootImageRequest;
import io.impscript.runtime.pack.Manifest;
import io.impscript.runtime.pack.TimeBound;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.plan.BuildStep;
import io.impscript.runtime.plan.PostBuildSteps;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.SandboxSource;
import io.impscript.runtime.postbuild.PostBuild;
import io.impscript.runtime.postbuild.PostBuildResult;
import io.impscript.runtime.postbuild.Step;
import io.impscript.runtime.root.ImageBuild;
import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** One build after its preparation, while it holds its image's lock. */
final class RunningBuild {
  private final BuildPlan plan;
  private final ImageBuild build;
  private final CommandRunner runner;
  private final Optional<Rootless> rootless;
  private final SandboxSource sandbox;
  private final Stage stage;
  private final Consumer<BuildEvent> events;
  private final RootFiller filler;
  private final Locks locks;
  private final BuildDocuments documents;
  private final Instant begun;
  private LockFile lock;
  private OptionalLong time;
  private List<InstalledPackage> packages = List.of();
  private boolean limitsTold;

  RunningBuild(
      BuildPlan plan,
      ImageBuild build,
      CommandRunner runner,
      SandboxSource sandbox,
      Stage stage,
      Locks locks,
      BuildDocuments documents,
      Consumer<BuildEvent> events)
      throws IOException {
    this.plan = plan;
    this.build = build;
    this.runner = runner;
    this.rootless = Rootless.of(build, plan.job(build.root()).folder().resolve("owners"), sandbox);
    this.sandbox = rootless.map(this::telling).orElse(sandbox);
    this.stage = stage;
    this.locks = locks;
    this.documents = documents;
    this.begun = stage.now();
    this.time = plan.options().environment().epoch();
    this.events = events;
    this.filler = Fillers.of(plan, build.root(), runner, this.sandbox, rootless);
  }

  /** Fills the root. */
  void install(RequestPlaces places)
      throws IOException, InterruptedException, BuildStopped, FillFailure {
    stage.run(
        BuildStep.INSTALL,
        () -> {
          FilledRoot filled = filled(places);
          packages = filled.packages();
          lock = chosen().map(ChosenLock::lock).orElseGet(() -> locks.of(filled));
          time = time.isPresent() ? time : filled.time();
          if (time.isPresent()) {
            RunTraces.removeOfPackages(build.root());
          }
          return Counted.of(packages.size(), "package");
        });
  }

  /** A lock that is kept to stays as it is, whatever else the repositories have now. */
  private Optional<ChosenLock> chosen() {
    return plan.options().locked();
  }

  private FilledRoot filled(RequestPlaces places)
      throws IOException, InterruptedException, BuildStopped, FillFailure {
    FillOutcome outcome =
        filler.fill(
            chosen().map(ChosenLock::lock),
            places,
            event -> events.accept(InstallEvents.of(event)),
            this::line);
    chosen().ifPresent(one -> tell(new LockNotes(one.lock()), outcome));
    if (outcome instanceof Drifted drifted) {
      LockFindings findings = new LockFindings(chosen().orElseThrow(), plan.recipe(), places);
      throw new BuildStopped(
          BuildFailure.of(BuildFailure.STEP_FAILED, findings.of(drifted.drift())));
    }
    return (FilledRoot) outcome;
  }

  private void tell(LockNotes notes, FillOutcome outcome) {
    List<String> texts = new ArrayList<>();
    texts.addAll(notes.ofRepositories(locks.repositories(outcome.indexes())));
    texts.addAll(notes.ofPackages(outcome.drift()));
    texts.forEach(text -> events.accept(new BuildEvent.Note(text)));
  }

  /** Does the post-build steps, if there are any. */
  void postBuild(String version, RequestPlaces places)
      throws IOException, InterruptedException, BuildStopped, FillFailure {
    if (plan.steps().contains(BuildStep.POST_BUILD)) {
      stage.run(BuildStep.POST_BUILD, () -> doPostBuild(version, places));
    }
  }

  private String doPostBuild(String version, RequestPlaces places)
      throws IOException, InterruptedException, BuildStopped, FillFailure {
    documents.look(build.root());
    PostBuildEvents listener = new PostBuildEvents(plan.recipe(), events);
    PostBuildResult result =
        new PostBuild(runner, sandbox.open(), version)
            .run(plan.image().text(), build.root(), PostBuildSteps.of(plan.recipe()), listener);
    if (result instanceof PostBuildResult.Failed failed) {
      throw new BuildStopped(failure(failed, places));
    }
    packages = filler.following(packages);
    return Counted.of(listener.count(), "step");
  }

  private static BuildFailure failure(PostBuildResult.Failed failed, RequestPlaces places) {
    Step step = failed.step();
    Part part = step.kind() == Step.Kind.COPY ? Part.POSTBUILD_COPY : Part.POSTBUILD_CHROOT;
    SourceSpan place = places.ofStep(step.recipe(), part, step.number() - 1).orElse(null);
    Diagnostic finding = Diagnostic.of(DiagnosticCode.BUILD_FAILED, place, failed.text());
    return BuildFailure.of(BuildFailure.STEP_FAILED, List.of(finding))
        .withLastLines(failed.lastLines());
  }

  /** Packs the root, then makes all of it the image at once. */
  BootImage pack(BootImages images) throws IOException, InterruptedException {
    BootImageMaker maker = new BootImageMaker(runner, new PackEvents(plan, stage, events));
    String text = chosen().map(ChosenLock::text).orElseGet(() -> LockFormat.print(lock));
    if (time.isPresent()) {
      RunTraces.removeCaches(build.root());
    }
    BootImageRequest request = request(images, text);
    if (time.isPresent()) {
      boundTimes(time.getAsLong());
    }
    BootImage image = make(maker, request, text);
    image.notes().forEach(note -> events.accept(new BuildEvent.Note(note.toString())));
    return image;
  }

  private void boundTimes(long bound) throws IOException, InterruptedException {
    List<Path> kept =
        TimeBound.apply(
            runner, build.root(), bound, begun.getEpochSecond(), stage.now().getEpochSecond());
    if (rootless.isEmpty() && !kept.isEmpty()) {
      String text =
          RootPath.guest(build.root(), kept.get(0))
              + " keeps the time of its change, so another build makes another image; take the flag"
              + " immutable off in a post-build step (chattr -i)";
      String more = kept.size() == 1 ? "" : "; and " + Counted.of(kept.size() - 1, "other");
      events.accept(new BuildEvent.Warning(text + more));
    }
  }

  private BootImage make(BootImageMaker maker, BootImageRequest request, String lockText)
      throws IOException, InterruptedException {
    try (DiskWait disk = DiskWait.begin(runner, build.root())) {
      return maker.make(
          request, documents.of(build.root(), lock, packages), () -> publish(disk, lockText));
    }
  }

  private BootImageRequest request(BootImages images, String lockText)
      throws IOException, InterruptedException {
    BootImageRequest request = images.request(build.root(), time, packages, lockText);
    return rootless.isPresent() ? request.with(rootless.get().settle(runner)) : request;
  }

  /** The sandbox of an ordinary user; what commands cannot do in it is said before the first. */
  private SandboxSource telling(Rootless user) {
    return () -> {
      if (!limitsTold && !user.limits().isEmpty()) {
        limitsTold = true;
        String text = "chown to others than root fails in scripts: " + user.limits();
        events.accept(new BuildEvent.Note(text));
      }
      return user.source().open();
    };
  }

  /** Makes a root that is kept one that its user can look at and delete. */
  void settle() throws IOException, InterruptedException {
    if (rootless.isPresent()) {
      rootless.get().settle(runner);
    }
  }

  private void publish(DiskWait disk, String lockText) throws IOException, InterruptedException {
    Instant begun = stage.begin(BuildStep.PUBLISH);
    disk.await();
    Path root = build.publish();
    build.left().forEach(text -> events.accept(new BuildEvent.Note(text)));
    writeLock(lockText);
    stage.finish(BuildStep.PUBLISH, begun, root.toString());
  }

  /** As readable as the other files beside the root. */
  private void writeLock(String text) throws IOException {
    WholeFile.write(plan.lock(), text);
    Files.setPosixFilePermissions(plan.lock(), PosixFilePermissions.fromString("rw-r--r--"));
  }

  /** The files beside the root. */
  List<ProducedFile> files(BootImage image) throws IOException {
    List<ProducedFile> files = new ArrayList<>();
    image
        .manifest()
        .parts()
        .forEach(
            part ->
                files.add(
                    new ProducedFile(image.layout().folder().resolve(part.file()), part.size())));
    List<Path> more = new ArrayList<>(List.of(plan.lock()));
    image.documents().forEach(document -> more.add(document.file()));
    more.add(image.layout().manifest());
    for (Path path : more) {
      files.add(new ProducedFile(path, Files.size(path)));
    }
    return files;
  }

  int packageCount() {
    return packages.size();
  }

  /** Bytes of the root: what was packed, else what the packages say. */
  long rootSize(BootImage image) {
    return image.manifest().parts().stream()
        .filter(part -> part.role() != Manifest.Role.KERNEL)
        .mapToLong(part -> part.contentSize())
        .max()
        .orElseGet(() -> packages.stream().mapToLong(InstalledPackage::size).sum());
  }

  private void line(String text) {
    events.accept(new BuildEvent.LogLine(text));
  }
}
