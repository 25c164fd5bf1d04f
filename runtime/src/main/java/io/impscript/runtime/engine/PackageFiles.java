package io.impscript.runtime.engine;

import io.impscript.rpm.fetch.Expected;
import io.impscript.rpm.fetch.Fetcher;
import io.impscript.rpm.file.Checksum;
import io.impscript.rpm.file.Fault;
import io.impscript.rpm.solve.Selected;
import io.impscript.runtime.pkg.PackageEvent;
import io.impscript.runtime.pkg.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The files of packages, several at once. Those on this machine are taken where they are, once
 * their checksum is seen to be right; copying them would cost as much as unpacking.
 */
final class PackageFiles {
  private static final int AT_ONCE = 4;
  private static final int BUFFER = 1 << 17;

  private final Fetcher fetcher;
  private final Map<String, ReadRepository> repositories;
  private final Signatures signatures;

  /**
   * @param repositories by their ids
   */
  PackageFiles(Fetcher fetcher, Map<String, ReadRepository> repositories, Signatures signatures) {
    this.fetcher = fetcher;
    this.repositories = Map.copyOf(repositories);
    this.signatures = signatures;
  }

  /**
   * In the order of the packages.
   *
   * @throws EngineTrouble if one cannot be had as the index has it
   */
  List<Path> fetch(List<Selected> packages, Consumer<PackageEvent> events)
      throws IOException, InterruptedException {
    AtomicInteger count = new AtomicInteger();
    List<Callable<Path>> tasks = new ArrayList<>();
    for (Selected one : packages) {
      tasks.add(
          () -> {
            Path file = fetch(one);
            signatures.expect(repositories.get(one.repository()).source(), file);
            String name = one.nevra().toString();
            events.accept(
                new PackageEvent.Fetching(count.incrementAndGet(), packages.size(), name));
            return file;
          });
    }
    return Work.all(AT_ONCE, tasks);
  }

  private Path fetch(Selected one) throws IOException {
    ReadRepository repository = repositories.get(one.repository());
    Expected expected = expected(one);
    try {
      return repository.source().isOnDisk() && isRelative(one.location())
          ? inPlace(Path.of(repository.addresses().get(0)).resolve(one.location()), expected, one)
          : fetcher.fetch(repository.addresses(), one.location(), expected);
    } catch (IOException e) {
      throw Troubles.ofPackage(one, e);
    } catch (RuntimeException e) {
      throw Fault.at("the package " + one.nevra(), e);
    }
  }

  private static boolean isRelative(String location) {
    return !location.matches("[a-z]+:.*");
  }

  private static Expected expected(Selected one) throws EngineTrouble {
    try {
      return new Expected(one.checksumType(), one.checksum(), one.size());
    } catch (IllegalArgumentException e) {
      throw new EngineTrouble(Problem.Kind.CORRUPT_METADATA, one.repository(), e.getMessage());
    }
  }

  private static Path inPlace(Path file, Expected expected, Selected one) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new EngineTrouble(
          Problem.Kind.PACKAGE_UNAVAILABLE, Troubles.fileName(one), "No such file or directory");
    }
    if (!checksum(file, expected.checksumType()).equalsIgnoreCase(expected.checksum())) {
      throw new EngineTrouble(Problem.Kind.WRONG_CHECKSUM, Troubles.fileName(one), "");
    }
    return file;
  }

  private static String checksum(Path file, String type) throws IOException {
    MessageDigest digest =
        Checksum.byName(type).orElseThrow(() -> new IOException("unknown checksum " + type));
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
