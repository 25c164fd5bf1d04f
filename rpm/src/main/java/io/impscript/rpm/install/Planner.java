package io.impscript.rpm.install;

import io.impscript.rpm.file.PackageDependency;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.file.Scriptlet;
import io.impscript.rpm.file.Trigger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** All steps of an installation in the order in which rpm takes them, with rpm's arguments. */
final class Planner {
  /** File triggers with at least this priority run before {@code %post}, the others after it. */
  private static final long EARLY = 10_000;

  private static final List<String> NO_COUNTS = List.of("0", "0");

  private final List<Step> steps = new ArrayList<>();
  private final Population population = new Population();

  private record Fired(Population.Resident owner, Trigger trigger) {}

  static List<Step> plan(List<PackageHeader> installed, List<Incoming> packages)
      throws IOException {
    Planner planner = new Planner();
    for (PackageHeader header : installed) {
      planner.population.add(Population.resident(header, false));
    }
    planner.plan(packages);
    return planner.steps;
  }

  private void plan(List<Incoming> packages) throws IOException {
    List<Population.Resident> incoming = new ArrayList<>();
    for (Incoming one : packages) {
      incoming.add(Population.resident(one.header(), true));
    }
    incoming.forEach(one -> scriptlet(one, Scriptlet.Kind.PRETRANS, "%pretrans", 1, true));
    for (int number = 0; number < incoming.size(); number++) {
      install(number, incoming.get(number));
    }
    for (Population.Resident one : incoming) {
      int count = population.count(one.name());
      scriptlet(one, Scriptlet.Kind.POSTTRANS, "%posttrans", count, false);
    }
    afterTransaction(incoming);
  }

  private void install(int number, Population.Resident one) {
    triggers(one, Trigger.BEFORE_INSTALL, "%triggerprein", true);
    scriptlet(one, Scriptlet.Kind.PRE, "%pre", population.count(one.name()) + 1, true);
    steps.add(new Step.LayFiles(number, one.fullName()));
    population.add(one);
    fileTriggers(one, true);
    scriptlet(one, Scriptlet.Kind.POST, "%post", population.count(one.name()), false);
    triggers(one, Trigger.ON_INSTALL, "%triggerin", false);
    fileTriggers(one, false);
  }

  private void scriptlet(
      Population.Resident one, Scriptlet.Kind kind, String name, int count, boolean stops) {
    one.header().scriptlets().stream()
        .filter(scriptlet -> scriptlet.kind() == kind)
        .forEach(
            scriptlet ->
                run(
                    new Script(
                        one.fullName(),
                        name,
                        scriptlet.interpreter(),
                        scriptlet.body(),
                        List.of(String.valueOf(count)),
                        List.of()),
                    stops,
                    scriptlet.flags(),
                    one));
  }

  private void run(Script script, boolean stops, int flags, Population.Resident owner) {
    steps.add(new Step.Run(script, stops, flags, owner.header()));
  }

  /** Those of others that wait for this package, then its own that wait for others. */
  private void triggers(Population.Resident one, int moment, String name, boolean stops) {
    for (Population.Resident owner : population.all()) {
      for (Trigger trigger : packageTriggers(owner)) {
        if (one.meets(trigger, moment)) {
          run(trigger(owner, trigger, name, one), stops, trigger.flags(), owner);
        }
      }
    }
    for (Trigger trigger : packageTriggers(one)) {
      population.all().stream()
          .filter(other -> other != one && other.meets(trigger, moment))
          .findFirst()
          .ifPresent(other -> run(trigger(one, trigger, name, other), stops, trigger.flags(), one));
    }
  }

  private static List<Trigger> packageTriggers(Population.Resident owner) {
    return owner.triggers().stream().filter(t -> t.kind() == Trigger.Kind.PACKAGE).toList();
  }

  private Script trigger(
      Population.Resident owner, Trigger trigger, String name, Population.Resident cause) {
    String own = String.valueOf(population.count(owner.name()));
    String others = String.valueOf(population.count(cause.name()));
    return new Script(
        owner.fullName(),
        name,
        trigger.interpreter(),
        trigger.body(),
        List.of(own, others),
        List.of());
  }

  /** Those of all that wait for its files, its own too, then its own with the files of others. */
  private void fileTriggers(Population.Resident one, boolean early) {
    fire(
        fired(population.all(), Trigger.Kind.FILE, early), "%filetriggerin", fired -> List.of(one));
    List<Population.Resident> others =
        population.all().stream().filter(other -> other != one).toList();
    fire(fired(List.of(one), Trigger.Kind.FILE, early), "%filetriggerin", fired -> others);
  }

  private void afterTransaction(List<Population.Resident> incoming) {
    List<Population.Resident> old = population.all().stream().filter(one -> !one.isNew()).toList();
    String name = "%transfiletriggerin";
    Trigger.Kind kind = Trigger.Kind.FILE_AFTER_TRANSACTION;
    fire(byPriority(old, kind), name, fired -> incoming);
    for (Population.Resident one : incoming) {
      fire(byPriority(List.of(one), kind), name, fired -> population.all());
    }
  }

  private static List<Fired> fired(
      List<Population.Resident> owners, Trigger.Kind kind, boolean early) {
    return byPriority(owners, kind).stream()
        .filter(fired -> fired.trigger().priority() >= EARLY == early)
        .toList();
  }

  private static List<Fired> byPriority(List<Population.Resident> owners, Trigger.Kind kind) {
    List<Fired> all = new ArrayList<>();
    for (Population.Resident owner : owners) {
      for (Trigger trigger : owner.triggers()) {
        if (trigger.kind() == kind) {
          all.add(new Fired(owner, trigger));
        }
      }
    }
    all.sort(Comparator.comparingLong((Fired fired) -> fired.trigger().priority()).reversed());
    return all;
  }

  private void fire(
      List<Fired> all, String name, Function<Fired, List<Population.Resident>> whose) {
    for (Fired fired : all) {
      List<String> files = files(fired.trigger(), whose.apply(fired));
      if (!files.isEmpty()) {
        run(
            new Script(
                fired.owner().fullName(),
                name,
                fired.trigger().interpreter(),
                fired.trigger().body(),
                NO_COUNTS,
                files),
            false,
            fired.trigger().flags(),
            fired.owner());
      }
    }
  }

  private static List<String> files(Trigger trigger, List<Population.Resident> packages) {
    List<String> files = new ArrayList<>();
    for (PackageDependency condition : trigger.conditions()) {
      if ((condition.flags() & Trigger.ON_INSTALL) != 0) {
        String prefix = condition.dependency().name();
        packages.forEach(one -> files.addAll(one.matching(prefix)));
      }
    }
    return files;
  }
}
