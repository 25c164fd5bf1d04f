package io.impscript.runtime.host;

import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.PackageManager;
import io.impscript.runtime.pkg.Problem;
import io.impscript.runtime.pkg.RepositorySource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The indexes of repositories, {@code repomd.xml}, in a package manager's caches. */
final class Indexes {
  /** {@code cache/…/repodata/repomd.xml}, with one or two folders between. */
  private static final int DEPTH = 4;

  /** Within which an index says that it is one; licences may stand before. */
  private static final int BEGINNING = 1 << 16;

  private Indexes() {}

  /** The index of a repository; of several the newest, since one that moved leaves its old one. */
  static Optional<Path> find(PackageManager manager, InstallJob job, RepositorySource source)
      throws IOException {
    Path cache = job.folder().resolve("cache");
    try (Stream<Path> files =
        Files.find(
            cache, DEPTH, (path, attributes) -> manager.isIndex(source, cache.relativize(path)))) {
      return files.max(Indexes::byTime);
    }
  }

  /** The repositories whose index is missing or is something else, such as a page for people. */
  static List<Problem> check(PackageManager manager, InstallJob job) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (RepositorySource source : job.repositories()) {
      Optional<Path> index = find(manager, job, source);
      if (index.isEmpty() || !isIndex(index.get())) {
        String detail = "repodata/repomd.xml is no repository index";
        problems.add(new Problem(Problem.Kind.NOT_A_REPOSITORY, source.id(), detail));
      }
    }
    return problems;
  }

  private static boolean isIndex(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains("<repomd");
    }
  }

  private static int byTime(Path a, Path b) {
    try {
      return Files.getLastModifiedTime(a).compareTo(Files.getLastModifiedTime(b));
    } catch (IOException e) {
      return a.compareTo(b);
    }
  }
}
