package io.impscript.runtime.engine;

import io.impscript.rpm.fetch.Fetcher;
import io.impscript.rpm.fetch.RepositoryLoader;
import io.impscript.rpm.file.Fault;
import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.solve.LookedUpFiles;
import io.impscript.rpm.solve.Source;
import io.impscript.runtime.pkg.PackageEvent;
import io.impscript.runtime.pkg.RepositorySource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Brings the indexes of repositories in, several at once. */
final class RepositoryReader {
  private static final int AT_ONCE = 4;

  private final RepositoryLoader loader;
  private final PlainFolders plain;
  private final Signatures signatures;
  private final Addresses addresses;

  RepositoryReader(
      Fetcher fetcher, PlainFolders plain, Signatures signatures, Addresses addresses) {
    this.loader = new RepositoryLoader(fetcher);
    this.plain = plain;
    this.signatures = signatures;
    this.addresses = addresses;
  }

  /**
   * In the order of the sources.
   *
   * @throws EngineTrouble if one cannot be read
   */
  List<ReadRepository> read(List<RepositorySource> sources, Consumer<PackageEvent> events)
      throws IOException, InterruptedException {
    List<Callable<ReadRepository>> tasks = new ArrayList<>();
    for (RepositorySource source : sources) {
      tasks.add(() -> read(source, events));
    }
    return Work.all(AT_ONCE, tasks);
  }

  private ReadRepository read(RepositorySource source, Consumer<PackageEvent> events)
      throws IOException {
    events.accept(new PackageEvent.Reading(source.name()));
    try {
      return source.isOnDisk() ? onDisk(source) : remote(source);
    } catch (IOException e) {
      throw Troubles.ofRepository(source, e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw fault(source, e);
    }
  }

  private ReadRepository onDisk(RepositorySource source) throws IOException {
    Path folder = Path.of(URI.create(source.url()));
    URI index = PlainFolders.isPlain(folder) ? plain.indexed(folder).toUri() : folder.toUri();
    RepositoryLoader.Loaded loaded =
        loader.load(source.id(), List.of(index), signatures.ofIndex(source));
    return new ReadRepository(source, loaded, List.of(folder.toUri()));
  }

  private ReadRepository remote(RepositorySource source) throws IOException {
    RepositoryLoader.Loaded loaded =
        loader.load(source.id(), addresses.of(source), signatures.ofIndex(source));
    return new ReadRepository(source, loaded, loaded.mirrors());
  }

  /** The repositories as resolution sees them. */
  List<Source> sources(List<ReadRepository> repositories) throws IOException, InterruptedException {
    List<PackageTable> tables = repositories.stream().map(one -> one.loaded().packages()).toList();
    Set<String> paths = LookedUpFiles.requiredBy(tables);
    List<Callable<Source>> tasks = new ArrayList<>();
    repositories.forEach(one -> tasks.add(() -> source(one, paths)));
    return Work.all(AT_ONCE, tasks);
  }

  private Source source(ReadRepository one, Set<String> paths) throws IOException {
    try {
      return new Source(one.source().id(), one.loaded().packages())
          .withPriority(one.source().declaration().effectivePriority())
          .including(one.source().declaration().filter().includes())
          .excluding(one.source().declaration().filter().excludes())
          .withFiles(loader.files(one.loaded(), paths));
    } catch (IOException e) {
      throw Troubles.ofRepository(one.source(), e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw fault(one.source(), e);
    }
  }

  private static RuntimeException fault(RepositorySource source, Throwable thrown) {
    return Fault.at("the repository '" + source.name() + "'", thrown);
  }
}
