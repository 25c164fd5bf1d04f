package io.impscript.rpm.install;

import io.impscript.rpm.file.Fault;
import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.macro.MacroException;
import io.impscript.rpm.macro.Macros;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Installs package files into a root as rpm does. Everything that can be known before is checked
 * before: until the last package is unpacked, nothing of the root changes.
 */
public final class Installer {
  private final InstallOptions options;
  private final ScriptRunner scripts;
  private final SpecialFiles special;
  private final InstallListener listener;

  public Installer(
      InstallOptions options,
      ScriptRunner scripts,
      SpecialFiles special,
      InstallListener listener) {
    this.options = options;
    this.scripts = scripts;
    this.special = special;
    this.listener = listener;
  }

  /** Whether an installation into a root began and did not come to its end. */
  public static boolean isIncomplete(Path root) {
    return Marker.isAt(root);
  }

  /**
   * What would be done, in order.
   *
   * @param files whole and verified packages, whose requirements are met among them or in the root
   * @throws InstallException if it cannot be done: all reasons at once
   */
  public List<Step> plan(Path root, List<Path> files) throws IOException {
    return prepare(new RootFolder(root), files).steps();
  }

  /**
   * Installs.
   *
   * @param root an existing folder, empty or with a system in it
   * @param files whole and verified packages, whose requirements are met among them or in the root
   * @throws InstallException if it cannot be done, or a scriptlet failed before its package was
   *     laid; where something was laid by then, {@link #isIncomplete} holds for the root from now
   *     on
   */
  public Installed install(Path root, List<Path> files) throws IOException, InterruptedException {
    RootFolder folder = new RootFolder(root);
    if (Marker.isAt(folder.path())) {
      Marker.create(folder.path());
    }
    Transaction transaction = prepare(folder, files);
    Space.check(folder.path(), Space.needed(transaction.packages(), transaction.fates()));
    Marker marker = Marker.create(folder.path());
    return new Installation(folder, transaction, marker).run();
  }

  /** All that is decided before anything is done. */
  private record Transaction(List<Incoming> packages, List<Fate[]> fates, List<Step> steps) {}

  private Transaction prepare(RootFolder root, List<Path> files) throws IOException {
    List<PackageHeader> installed = new DatabaseFolder(root, options.databasePath()).installed();
    List<Incoming> read = Headers.read(files, options.threads(), options.check());
    List<Incoming> packages = TransactionOrder.of(read);
    List<InstallProblem> problems = new ArrayList<>();
    problems.addAll(new Admission(options.severalVersions(), installed).check(packages));
    Aliases aliases = aliases(root, packages);
    Fates fates = new Fates(aliases, options.documentation());
    Existing existing = new Existing(root);
    for (PackageHeader header : installed) {
      fates.addInstalled(header);
    }
    for (Incoming one : packages) {
      fates.add(one);
    }
    for (int i = 0; i < packages.size(); i++) {
      existing.decide(packages.get(i), fates.all().get(i));
    }
    problems.addAll(fates.conflicts());
    problems.addAll(existing.inTheWay(packages, fates.all()));
    problems.addAll(new PathLengths(root.path()).problems(packages));
    List<Step> steps = steps(installed, packages);
    if (options.scriptlets()) {
      problems.addAll(ScriptCheck.problems(steps, options.databasePath()));
      problems.addAll(ScriptCheck.unavailable(steps, scripts));
    }
    if (!problems.isEmpty()) {
      throw new InstallException(problems);
    }
    root.expect(links(packages, fates.all(), aliases));
    return new Transaction(packages, fates.all(), steps);
  }

  /** By their places, the targets of links that are to be laid. */
  private static Map<String, String> links(
      List<Incoming> packages, List<Fate[]> fates, Aliases aliases) throws IOException {
    Map<String, String> links = new HashMap<>();
    for (int p = 0; p < packages.size(); p++) {
      for (int i = 0; i < fates.get(p).length; i++) {
        FileEntry file = packages.get(p).files().get(i);
        if (file.isLink() && fates.get(p)[i].isLaid()) {
          links.put(aliases.of(file.path()), file.linkTarget());
        }
      }
    }
    return links;
  }

  private static Aliases aliases(RootFolder root, List<Incoming> packages) throws IOException {
    try (Stream<Path> inside = Files.list(root.path())) {
      return new Aliases(root, inside.findAny().isEmpty(), packages);
    }
  }

  private List<Step> steps(List<PackageHeader> installed, List<Incoming> packages)
      throws IOException {
    return Planner.plan(installed, packages).stream()
        .filter(step -> options.scriptlets() || step instanceof Step.LayFiles)
        .toList();
  }

  /** One run. */
  private final class Installation {
    private final RootFolder root;
    private final Transaction transaction;
    private final Marker marker;
    private final List<String> warnings = new ArrayList<>();
    private final DatabaseFolder folder;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final FileLayer layer;
    private final Staging staging;
    private final long time;
    private final LuaRun luaRun;

    /** How many of the warnings the listener has heard of. */
    private int told;

    Installation(RootFolder root, Transaction transaction, Marker marker) {
      boolean recorded = options.ownership() == InstallOptions.Ownership.RECORD;
      this.time = NewestTime.chosen(options, transaction.packages());
      this.root = root;
      this.transaction = transaction;
      this.marker = marker;
      this.folder = new DatabaseFolder(root, options.databasePath());
      this.staging = new Staging(marker.folder(), recorded);
      this.layer = new FileLayer(root, staging, special, recorded, warnings);
      this.luaRun = new LuaRun(new ScriptRoot(root, layer, recorded), scripts, listener);
    }

    Installed run() throws IOException, InterruptedException {
      unpack();
      boolean isNew = !folder.isThere();
      try (Aside<Path> database = new Aside<>(() -> isNew ? database() : null)) {
        if (!isNew) {
          opened.countDown();
        }
        lay();
        record(database.result());
      } catch (IOException | InterruptedException | RuntimeException e) {
        marker.emptyAfter(e);
        throw e;
      }
      marker.remove();
      layer.finishFolders(time);
      return new Installed(
          transaction.packages().stream().map(one -> one.header().nevra()).toList(),
          warnings,
          layer.laid(),
          time);
    }

    private Path database() throws IOException {
      try {
        return folder.write(
            marker.folder(), transaction.packages(), transaction.fates(), time, opened::countDown);
      } finally {
        opened.countDown();
      }
    }

    private void record(Path database) throws IOException {
      if (folder.isNdb(new ScriptMacros(root, options.databasePath()))) {
        folder.addNdb(transaction.packages(), transaction.fates(), time);
      } else if (database == null || !folder.place(database, time)) {
        folder.add(transaction.packages(), transaction.fates(), time);
      }
    }

    /** If it fails, the root is as it was. */
    private void unpack() throws IOException, InterruptedException {
      try {
        checkRights();
        staging.unpack(transaction.packages(), transaction.fates(), options.threads());
      } catch (IOException | InterruptedException | RuntimeException e) {
        marker.removeAfter(e);
        throw e;
      }
    }

    private void checkRights() throws IOException {
      Object owner = Files.getAttribute(marker.folder(), "unix:uid", LinkOption.NOFOLLOW_LINKS);
      if (options.ownership() == InstallOptions.Ownership.SET && !owner.equals(0)) {
        throw new InstallException("Only root can give files their owners");
      }
    }

    private void lay() throws IOException, InterruptedException {
      int number = 0;
      for (Step step : transaction.steps()) {
        number++;
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        listener.step(step, number, transaction.steps().size());
        int laid = layer.laid().size();
        tried(step);
        for (Installed.LaidFile file : layer.laid().subList(laid, layer.laid().size())) {
          listener.laid(file);
        }
        tell();
      }
    }

    private void tell() {
      while (told < warnings.size()) {
        listener.warning(warnings.get(told++));
      }
    }

    private void tried(Step step) throws IOException, InterruptedException {
      try {
        take(step);
      } catch (RuntimeException e) {
        throw Fault.at("the package " + step.owner(), e);
      }
    }

    private void take(Step step) throws IOException, InterruptedException {
      if (step instanceof Step.LayFiles files) {
        int number = files.number();
        Incoming one = transaction.packages().get(number);
        marker.check(number);
        try {
          layer.lay(number, one, transaction.fates().get(number));
        } catch (FileSystemException e) {
          String place = e.getFile() == null ? "" : e.getFile() + ": ";
          throw new InstallException(InstallProblem.of(one, ": " + place + Marker.reason(e)), e);
        }
      } else if (step instanceof Step.Run run) {
        run(run);
      }
    }

    private void run(Step.Run step) throws IOException, InterruptedException {
      // A program could put a link where the database is being made.
      opened.await();
      String reason = reason(step);
      layer.forget();
      if (reason.isEmpty()) {
        return;
      }
      Script script = step.script();
      if (step.stops()) {
        throw new InstallException(
            new InstallProblem.ScriptFailed(script.title(), script.owner(), reason));
      }
      tell();
      warnings.add(script.title() + " scriptlet failed, " + reason);
      told++;
      listener.scriptFailed(script, reason);
    }

    /** Why it failed; empty if it did not. */
    private String reason(Step.Run step) throws IOException, InterruptedException {
      boolean lua = ScriptCheck.isLua(step.script());
      if (!lua && !ScriptText.isExpanded(step)) {
        return reason(scripts.run(step.script()));
      }
      Macros macros = macrosOf(step);
      try {
        Script script =
            ScriptText.isExpanded(step) ? ScriptText.expanded(step, macros) : step.script();
        return lua ? luaRun.run(script, macros) : reason(scripts.run(script));
      } catch (MacroException e) {
        return e.getMessage();
      }
    }

    private Macros macrosOf(Step.Run step) throws IOException {
      return new ScriptMacros(root, options.databasePath()).read(step.header().nevra().arch());
    }

    private static String reason(int status) {
      return status == 0 ? "" : "exit status " + status;
    }
  }
}
