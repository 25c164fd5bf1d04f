import io.impscript.rpm.repo.GeneratedPrimary;
import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.repo.PrimaryReader;
import io.impscript.rpm.repo.TableCache;
import io.impscript.rpm.solve.Goal;
import io.impscript.rpm.solve.Outcome;
import io.impscript.rpm.solve.Resolver;
import io.impscript.rpm.solve.Source;
import io.impscript.rpm.solve.Universe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Large metadata: {@code generate FILE PACKAGES}, {@code parse FILE COPY}, {@code cached COPY},
 * {@code resolve COPY REQUESTS}. Prints seconds inside, of the clock and of the processors; {@code
 * parse} also the heap in use at the end.
 */
class MetadataOnce {
  private static final int SEED = 1;

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    switch (args[0]) {
      case "generate" -> generate(file, Integer.parseInt(args[2]));
      case "parse" -> parse(file, Path.of(args[2]));
      case "cached" ->
          System.out.println(timed(() -> universe(cached(file))).count() + " packages");
      default -> resolve(file, Integer.parseInt(args[2]));
    }
  }

  private static void generate(Path file, int packages) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      new GeneratedPrimary(packages, SEED).write(out);
    }
  }

  private static void parse(Path file, Path copy) throws IOException {
    PackageTable[] table = new PackageTable[1];
    Universe universe =
        timed(
            () -> {
              table[0] = parsed(file);
              return universe(table[0]);
            });
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf("%d packages, %d MB of heap%n", universe.count(), heap >> 20);
    TableCache.write(copy, "bench", table[0]);
  }

  private static void resolve(Path copy, int requests) {
    Universe universe = universe(cached(copy));
    int step = universe.count() / requests;
    String[] names =
        IntStream.range(0, requests)
            .mapToObj(i -> GeneratedPrimary.name(i * step))
            .toArray(String[]::new);
    Outcome outcome = timed(() -> Resolver.resolve(universe, Goal.of(names)));
    System.out.printf("%d packages%n", ((Outcome.Resolved) outcome).packages().size());
  }

  private static Universe universe(PackageTable table) {
    return new Universe(List.of(new Source("generated", table)), "x86_64");
  }

  private static PackageTable parsed(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      return PrimaryReader.read("generated", in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PackageTable cached(Path copy) {
    try {
      return TableCache.read(copy, "bench").orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T timed(Supplier<T> work) {
    var processors =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = System.nanoTime();
    long before = processors.getProcessCpuTime();
    T result = work.get();
    System.out.printf(
        "%.3f s inside, %.3f s of processors, ",
        (System.nanoTime() - start) / 1e9, (processors.getProcessCpuTime() - before) / 1e9);
    return result;
  }
}
