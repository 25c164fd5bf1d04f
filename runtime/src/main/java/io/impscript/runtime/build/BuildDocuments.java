package io.impscript.runtime.build;

import io.impscript.rpm.file.Fault;
import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.pack.Companions;
import io.impscript.runtime.pack.Companions.Companion;
import io.impscript.runtime.pack.Manifest;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.plan.ImageFormat;
import io.impscript.runtime.sbom.Bill;
import io.impscript.runtime.sbom.BuildFacts;
import io.impscript.runtime.sbom.BuildInputs;
import io.impscript.runtime.sbom.CopiedFiles;
import io.impscript.runtime.sbom.InstalledFacts;
import io.impscript.runtime.sbom.Provenance;
import io.impscript.runtime.sbom.SbomFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Bills of materials and the provenance of one build. */
final class BuildDocuments {
  private final BuildPlan plan;
  private final BuildInputs inputs;
  private final Consumer<BuildEvent> events;
  private final Clock clock;
  private final Instant begun;
  private Optional<InstalledFacts> kept = Optional.empty();

  BuildDocuments(BuildPlan plan, BuildInputs inputs, Clock clock, Consumer<BuildEvent> events) {
    this.plan = plan;
    this.inputs = inputs;
    this.clock = clock;
    this.events = events;
    this.begun = clock.instant();
    prepare();
  }

  /** While a package manager works, this process has time. */
  private void prepare() {
    if (!plan.options().outputs().documents().isEmpty()) {
      start(InstalledFacts::prepare);
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "impscript-documents");
    thread.setDaemon(true);
    thread.start();
  }

  /** Before post-build steps, which may take the database of packages away. */
  void look(Path root) throws IOException {
    if (!plan.options().outputs().documents().isEmpty()) {
      kept = Optional.of(facts(root));
    }
  }

  private InstalledFacts facts(Path root) throws IOException {
    return InstalledFacts.of(root, plan.system().databasePath());
  }

  /** All documents of an image, once its parts are known; what does not wait for them begins. */
  Companions of(Path root, LockFile lock, List<InstalledPackage> packages) {
    FutureTask<InstalledFacts> facts = new FutureTask<>(() -> facts(root));
    if (!plan.options().outputs().documents().isEmpty()) {
      start(facts);
    }
    return manifest -> make(manifest, facts, lock, packages);
  }

  private List<Companion> make(
      Manifest manifest,
      FutureTask<InstalledFacts> facts,
      LockFile lock,
      List<InstalledPackage> packages)
      throws IOException, InterruptedException {
    Bill bill = bill(manifest, facts, packages, lock.files());
    List<Companion> documents = new ArrayList<>(bills(bill));
    if (!plan.options().outputs().formats().isEmpty()) {
      documents.add(provenance(bill, lock));
    }
    return documents;
  }

  private List<Companion> bills(Bill bill) {
    return Stream.of(SbomFormat.values())
        .parallel()
        .filter(plan.options().outputs().documents()::contains)
        .map(form -> new Companion(plan.layout().document(form.suffix()), form.print(bill)))
        .toList();
  }

  private Companion provenance(Bill bill, LockFile lock) {
    String text = new Provenance(bill, lock, inputs, how()).print();
    return new Companion(plan.layout().document(Provenance.SUFFIX), text);
  }

  private Bill bill(
      Manifest manifest,
      FutureTask<InstalledFacts> read,
      List<InstalledPackage> packages,
      Map<String, PackageFile> origins)
      throws IOException, InterruptedException {
    List<Bill.CopiedFile> files = CopiedFiles.of(plan.recipe().steps());
    if (plan.options().outputs().documents().isEmpty()) {
      return new Bill(manifest, plan.recipe().dist(), List.of(), origins, files);
    }
    InstalledFacts now = finished(read);
    InstalledFacts facts = now.areUnknown() ? kept.orElse(now) : now;
    if (facts.areUnknown() && !facts.trouble().isEmpty()) {
      events.accept(
          new BuildEvent.Warning(
              "the bills of materials lack licences: the RPM database of the image cannot be read: "
                  + facts.trouble()));
    }
    return new Bill(
        manifest,
        plan.recipe().dist(),
        facts.of(packages, plan.recipe().packages()),
        origins,
        files);
  }

  private static InstalledFacts finished(FutureTask<InstalledFacts> facts)
      throws IOException, InterruptedException {
    try {
      return facts.get();
    } catch (ExecutionException e) {
      throw Fault.thrownOn(e.getCause());
    }
  }

  private BuildFacts how() {
    return new BuildFacts(
        plan.engine().text(),
        plan.system().arch(),
        plan.options().outputs().formats().stream().map(ImageFormat::text).sorted().toList(),
        plan.options().outputs().compression().toString(),
        plan.options().environment().epoch().isPresent() ? Optional.empty() : Optional.of(run()));
  }

  private BuildFacts.Run run() {
    return new BuildFacts.Run(
        begun.truncatedTo(ChronoUnit.SECONDS), clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }
}
