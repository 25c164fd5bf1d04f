package io.impscript.runtime.host;

import io.impscript.runtime.fill.FillFailure;
import io.impscript.runtime.pkg.AvailablePackage;
import io.impscript.runtime.pkg.Explainer;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.InstallStep;
import io.impscript.runtime.pkg.PackageEvent;
import io.impscript.runtime.pkg.PackageManager;
import io.impscript.runtime.pkg.Problem;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Fills an image root by a package manager of the host. */
final class PackageInstaller {
  private final CommandRunner runner;
  private final Sandbox sandbox;
  private final PackageManager manager;
  private final InstallJob job;

  PackageInstaller(CommandRunner runner, Sandbox sandbox, PackageManager manager, InstallJob job) {
    this.runner = runner;
    this.sandbox = sandbox;
    this.manager = manager;
    this.job = job;
  }

  /**
   * Installs.
   *
   * @param places where the wishes are written, for the findings of a failure
   * @return what the last call printed
   * @throws FillFailure if the package manager fails; the root is then half filled
   */
  List<String> install(RequestPlaces places, Consumer<PackageEvent> events, Consumer<String> lines)
      throws IOException, InterruptedException, FillFailure {
    PackageFolder.prepare(manager, job);
    Output output = new Output();
    for (InstallStep step : manager.steps(job)) {
      output = run(step, places, events, lines);
    }
    return output.all();
  }

  private Output run(
      InstallStep step, RequestPlaces places, Consumer<PackageEvent> events, Consumer<String> lines)
      throws IOException, InterruptedException, FillFailure {
    Output output = new Output();
    Consumer<String> read =
        line -> {
          output.add(line);
          lines.accept(line);
          manager.event(line).ifPresent(events);
        };
    CommandResult result = runner.execute(placed(step), read);
    List<Problem> problems = problems(step, result, output);
    if (!problems.isEmpty()) {
      throw failure(problems, output, places);
    }
    return output;
  }

  /** Reading indexes runs nothing of any package; a sandbox would only cost its time. */
  private Command placed(InstallStep step) {
    return step.readsIndexes() ? step.command() : sandbox.beside(job.root(), step.command());
  }

  /** Why the step failed; nothing if it did not. */
  private List<Problem> problems(InstallStep step, CommandResult result, Output output)
      throws IOException {
    if (manager.succeeded(result.exitCode())) {
      return step.readsIndexes() ? Indexes.check(manager, job) : List.of();
    }
    List<Problem> problems = manager.problems(output.all());
    String status = step.what() + " ended with status " + result.exitCode();
    return problems.isEmpty() ? List.of(new Problem(Problem.Kind.OTHER, "", status)) : problems;
  }

  private FillFailure failure(List<Problem> problems, Output output, RequestPlaces places)
      throws IOException, InterruptedException {
    Explainer explainer = new Explainer(job, manager, offers(problems), places);
    return new FillFailure(explainer.explain(problems), output.last());
  }

  /** What the repositories have, where that helps: a package that none has. */
  private List<AvailablePackage> offers(List<Problem> problems)
      throws IOException, InterruptedException {
    boolean wanted =
        problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.PACKAGE_NOT_FOUND);
    List<AvailablePackage> offers = new ArrayList<>();
    if (wanted) {
      Command command = manager.available(job);
      runner.execute(
          command, line -> manager.availableIn(line).ifPresent(offers::add), ignored -> {});
    }
    return offers;
  }
}
