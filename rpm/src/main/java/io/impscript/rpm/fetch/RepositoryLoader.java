package io.impscript.rpm.fetch;

import io.impscript.rpm.fetch.FetchException.Tried;
import io.impscript.rpm.file.Unpacked;
import io.impscript.rpm.repo.FilelistsReader;
import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.repo.PrimaryReader;
import io.impscript.rpm.repo.RepositoryException;
import io.impscript.rpm.repo.RepositoryIndex;
import io.impscript.rpm.repo.TableCache;
import io.impscript.rpm.sign.SignatureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings a repository's metadata in: the index anew, all else from the cache if it is the same. */
public final class RepositoryLoader {
  private static final int LARGEST_INDEX = 16 << 20;
  private static final int DECODER_BYTES = 144 << 20;
  private static final String INDEX = "repodata/repomd.xml";
  private static final int ROUNDS = 2;

  private final Fetcher fetcher;

  public RepositoryLoader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * A repository whose index was read.
   *
   * @param mirrors the one first that gave the index
   * @param indexBytes what a signature of the index is of
   */
  public record Loaded(
      String name,
      List<URI> mirrors,
      RepositoryIndex index,
      byte[] indexBytes,
      PackageTable packages) {}

  /**
   * @param name what to call it in messages
   * @param mirrors addresses of the same repository, best first
   */
  public Loaded load(String name, List<URI> mirrors) throws IOException {
    return load(name, mirrors, Optional.empty());
  }

  /** As {@link #load(String, RepositoryAddress, Optional)}. */
  public Loaded load(String name, List<URI> mirrors, Optional<IndexRequirement> requirement)
      throws IOException {
    return load(name, RepositoryAddress.of(mirrors), requirement);
  }

  /**
   * @param name what to call it in messages
   * @param requirement what the index's signature must be; if empty, it is not looked at
   * @throws SignatureException if mirrors answer, but none has an index with a good signature
   */
  public Loaded load(String name, RepositoryAddress address, Optional<IndexRequirement> requirement)
      throws IOException {
    return load(name, mirrors(name, address), requirement);
  }

  private MirrorList mirrors(String name, RepositoryAddress address) throws IOException {
    if (address.list().isEmpty()) {
      return MirrorList.of(address.mirrors());
    }
    URI list = address.list().get();
    try {
      MirrorList read = Mirrors.read(fetcher.document(list, LARGEST_INDEX, false));
      boolean local = "file".equals(list.getScheme());
      List<URI> all = new ArrayList<>(address.mirrors());
      read.mirrors().stream()
          .filter(one -> local || !"file".equals(one.getScheme()))
          .forEach(all::add);
      if (all.isEmpty()) {
        throw new IOException("the list names no mirror that can be used");
      }
      return new MirrorList(all, read.indexes());
    } catch (CacheException e) {
      throw e;
    } catch (IOException e) {
      fetcher.listener().mirrorFailed(Address.shown(list), e.getMessage());
      if (!address.mirrors().isEmpty()) {
        return MirrorList.of(address.mirrors());
      }
      throw new FetchException(
          "the mirrors of the repository " + name, List.of(new Tried(Address.shown(list), e)));
    }
  }

  private Loaded load(String name, MirrorList list, Optional<IndexRequirement> requirement)
      throws IOException {
    List<Tried> tried = new ArrayList<>();
    SignatureException refused = null;
    Set<URI> hopeless = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      Fetcher.pause(round);
      for (URI mirror : list.mirrors()) {
        if (!hopeless.contains(mirror)) {
          try {
            byte[] index = index(mirror, list, round > 0);
            if (requirement.isPresent()) {
              IndexSignature signature = new IndexSignature(fetcher, requirement.get());
              signature.check(name, mirror, index, round > 0);
            }
            return load(name, mirror, list, index);
          } catch (CacheException | InterruptedIOException e) {
            throw e;
          } catch (IOException e) {
            refused = refused == null && e instanceof SignatureException s ? s : refused;
            note(mirror, e, hopeless, tried);
          }
        }
      }
    }
    throw refused == null ? new FetchException("the repository " + name, tried) : refused;
  }

  private void note(URI mirror, IOException e, Set<URI> hopeless, List<Tried> tried) {
    if (e instanceof RefusedException) {
      hopeless.add(mirror);
    }
    fetcher.listener().mirrorFailed(Address.shown(mirror), e.getMessage());
    tried.add(new Tried(Address.shown(mirror), e));
  }

  private byte[] index(URI mirror, MirrorList list, boolean anew) throws IOException {
    byte[] bytes = index(mirror, anew);
    if (!list.accepts(bytes)) {
      throw new IOException("its repomd.xml is none that the list of mirrors names");
    }
    return bytes;
  }

  private Loaded load(String name, URI mirror, MirrorList list, byte[] bytes) throws IOException {
    RepositoryIndex index = RepositoryIndex.read(name, new ByteArrayInputStream(bytes));
    // The mirror whose index is believed is also the likeliest to have what it speaks of.
    List<URI> order = new ArrayList<>(list.mirrors());
    order.remove(mirror);
    order.add(0, mirror);
    return new Loaded(name, order, index, bytes, packages(name, order, index));
  }

  /** Who has some files that the primary metadata does not list. */
  public Map<String, List<Integer>> files(Loaded repository, Set<String> paths) throws IOException {
    Optional<RepositoryIndex.Data> data = repository.index().data("filelists");
    if (data.isEmpty() || paths.isEmpty()) {
      return Map.of();
    }
    Path file = fetch(repository.name(), repository.mirrors(), data.get());
    try (InputStream in = unpacked(repository.name(), file)) {
      return FilelistsReader.find(repository.name(), repository.packages(), paths, in);
    }
  }

  private byte[] index(URI mirror, boolean anew) throws IOException {
    URI address;
    try {
      address = Address.resolve(mirror, INDEX);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(e.getMessage(), e);
    }
    byte[] bytes = fetcher.document(address, LARGEST_INDEX, anew);
    if (Download.isPage(bytes)) {
      throw new WrongContentException(
          WrongContentException.Fault.PAGE, "it sends a web page in place of its repomd.xml");
    }
    return bytes;
  }

  private PackageTable packages(String name, List<URI> mirrors, RepositoryIndex index)
      throws IOException {
    RepositoryIndex.Data data =
        index
            .data("primary")
            .orElseThrow(() -> RepositoryException.noIndex(name, "its index names no packages"));
    Path copy = fetcher.cache().resolve("tables").resolve(expected(name, data).checksum());
    Optional<PackageTable> kept = kept(copy, data.checksum());
    if (kept.isPresent()) {
      return kept.get();
    }
    try (InputStream in = unpacked(name, fetch(name, mirrors, data))) {
      PackageTable table = PrimaryReader.read(name, in);
      keep(copy, data.checksum(), table);
      return table;
    }
  }

  private Optional<PackageTable> kept(Path copy, String key) {
    try {
      return TableCache.read(copy, key);
    } catch (IOException e) {
      fetcher.listener().note("the table " + copy + " cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A table that cannot be kept is read again the next time, which only takes longer. */
  private void keep(Path copy, String key, PackageTable table) {
    try {
      TableCache.write(copy, key, table);
    } catch (IOException e) {
      fetcher.listener().note("the table " + copy + " cannot be kept: " + e.getMessage());
    }
  }

  private Path fetch(String name, List<URI> mirrors, RepositoryIndex.Data data) throws IOException {
    return fetcher.fetch(mirrors, data.location(), expected(name, data));
  }

  private static Expected expected(String name, RepositoryIndex.Data data)
      throws RepositoryException {
    try {
      return new Expected(data.checksumType(), data.checksum(), data.size());
    } catch (IllegalArgumentException e) {
      throw new RepositoryException(name, "its index: " + e.getMessage(), e);
    }
  }

  private static InputStream unpacked(String name, Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return Unpacked.ofText(name, "its metadata", in, DECODER_BYTES);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
