import io.impscript.rpm.fetch.Expected;
import io.impscript.rpm.fetch.Fetcher;
import io.impscript.rpm.fetch.FileTransport;
import io.impscript.rpm.fetch.RepositoryLoader;
import io.impscript.rpm.install.HostSpecialFiles;
import io.impscript.rpm.install.InstallListener;
import io.impscript.rpm.install.InstallOptions;
import io.impscript.rpm.install.Installer;
import io.impscript.rpm.install.Script;
import io.impscript.rpm.install.Step;
import io.impscript.rpm.solve.Goal;
import io.impscript.rpm.solve.LookedUpFiles;
import io.impscript.rpm.solve.Outcome;
import io.impscript.rpm.solve.Resolver;
import io.impscript.rpm.solve.Selected;
import io.impscript.rpm.solve.Source;
import io.impscript.rpm.solve.Universe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The engine alone: resolve|install|plain FOLDER-OF-REPOSITORY CACHE ROOT PACKAGE…; {@code plain}
 * installs without scriptlets. Prints when each phase ended, in seconds from the start of the JVM.
 */
class InstallOnce {
  private static final long START =
      ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();

  public static void main(String[] args) throws Exception {
    mark("main");
    Path repository = Path.of(args[1]).toAbsolutePath();
    Path cache = Path.of(args[2]);
    Fetcher fetcher = new Fetcher(Map.of("file", new FileTransport()), cache);
    RepositoryLoader loader = new RepositoryLoader(fetcher);
    RepositoryLoader.Loaded loaded = loader.load("bench", List.of(repository.toUri()));
    Set<String> paths = LookedUpFiles.requiredBy(List.of(loaded.packages()));
    Source source = new Source("bench", loaded.packages()).withFiles(loader.files(loaded, paths));
    mark("metadata");
    Universe universe = new Universe(List.of(source), "x86_64");
    mark("universe");
    String[] names = List.of(args).subList(4, args.length).toArray(String[]::new);
    Outcome outcome = Resolver.resolve(universe, Goal.of(names));
    if (!(outcome instanceof Outcome.Resolved resolved)) {
      throw new IllegalStateException(outcome.toString());
    }
    mark("resolved");
    if (args[0].equals("resolve")) {
      resolved.packages().forEach(one -> System.out.println(repository.resolve(one.location())));
      return;
    }
    List<Path> files = new ArrayList<>();
    for (Selected one : resolved.packages()) {
      Expected expected = new Expected(one.checksumType(), one.checksum(), one.size());
      files.add(fetcher.fetch(loaded.mirrors(), one.location(), expected));
    }
    mark("fetched");
    install(args[0].equals("install"), Path.of(args[3]), files);
  }

  private static void install(boolean scriptlets, Path root, List<Path> files) throws Exception {
    InstallOptions all = InstallOptions.at(1_700_000_000);
    InstallOptions options = scriptlets ? all : all.withoutScriptlets();
    Phases phases = new Phases();
    new Installer(options, script -> run(root, script, phases), new HostSpecialFiles(), phases)
        .install(root, files);
    System.err.printf("%8.3f in %d scriptlets%n", phases.inScripts / 1e9, phases.scripts);
    mark("installed");
  }

  private static final class Phases implements InstallListener {
    private int scripts;
    private long inScripts;

    @Override
    public void step(Step step, int number, int of) {
      if (number == 1) {
        mark("unpacked");
      } else if (number == of) {
        mark("laid but for the last step");
      }
    }

    @Override
    public void warning(String text) {
      System.err.println(text);
    }
  }

  /** By a plain chroot, as rpm does it. */
  private static int run(Path root, Script script, Phases phases)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<String> command = new ArrayList<>(List.of("chroot", root.toString()));
    command.addAll(script.interpreter());
    Path file = root.resolve("var/tmp/rpm-tmp.bench");
    if (!script.body().isEmpty()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, script.body());
      command.add("/var/tmp/rpm-tmp.bench");
      command.addAll(script.arguments());
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "/sbin:/bin:/usr/sbin:/usr/bin:/usr/X11R6/bin");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (var in = process.outputWriter()) {
      for (String line : script.input()) {
        in.write(line + "\n");
      }
    } catch (IOException e) {
      // It does not read.
    }
    int status = process.waitFor();
    Files.deleteIfExists(file);
    phases.scripts++;
    phases.inScripts += System.nanoTime() - start;
    return status;
  }

  private static void mark(String phase) {
    System.err.printf("%8.3f %s%n", (System.currentTimeMillis() - START) / 1e3, phase);
  }
}
