package io.impscript.rpm.fetch;

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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings a repository's metadata in: the index anew, all else from the cache if it is the same. */
public final class RepositoryLoader {
  private static final int LARGEST_INDEX = 16 << 20;
  private static final int DECODER_BYTES = 256 << 20;

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

  /**
   * @param name what to call it in messages
   * @param mirrors addresses of the same repository, best first
   * @param requirement what the index's signature must be; if empty, it is not looked at
   * @throws SignatureException if mirrors answer, but none has an index with a good signature
   */
  public Loaded load(String name, List<URI> mirrors, Optional<IndexRequirement> requirement)
      throws IOException {
    List<String> failures = new ArrayList<>();
    SignatureException refused = null;
    for (int i = 0; i < mirrors.size(); i++) {
      try {
        byte[] bytes = index(Mirrors.resolve(mirrors.get(i), "repodata/repomd.xml"));
        if (requirement.isPresent()) {
          new IndexSignature(fetcher, requirement.get()).check(name, mirrors.get(i), bytes);
        }
        RepositoryIndex index = RepositoryIndex.read(name, new ByteArrayInputStream(bytes));
        // The mirror whose index is believed is also the likeliest to have what it speaks of.
        List<URI> order = new ArrayList<>(mirrors);
        order.add(0, order.remove(i));
        return new Loaded(name, order, index, bytes, packages(name, order, index));
      } catch (SignatureException e) {
        refused = refused == null ? e : refused;
      } catch (IOException e) {
        failures.add(mirrors.get(i) + ": " + e.getMessage());
      }
    }
    throw refused == null ? new FetchException("the repository " + name, failures) : refused;
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

  private byte[] index(URI address) throws IOException {
    try (Transport.Response response = fetcher.open(address, "")) {
      byte[] bytes = response.body().readNBytes(LARGEST_INDEX + 1);
      if (bytes.length > LARGEST_INDEX) {
        throw new IOException("its repomd.xml is larger than " + LARGEST_INDEX + " bytes");
      }
      return bytes;
    }
  }

  private PackageTable packages(String name, List<URI> mirrors, RepositoryIndex index)
      throws IOException {
    RepositoryIndex.Data data =
        index
            .data("primary")
            .orElseThrow(() -> new RepositoryException(name, "its index names no packages"));
    Path copy = fetcher.cache().resolve("tables").resolve(expected(name, data).checksum());
    Optional<PackageTable> kept = TableCache.read(copy, data.checksum());
    if (kept.isPresent()) {
      return kept.get();
    }
    try (InputStream in = unpacked(name, fetch(name, mirrors, data))) {
      PackageTable table = PrimaryReader.read(name, in);
      TableCache.write(copy, data.checksum(), table);
      return table;
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
      return new Unpacked(name, "its metadata", in, DECODER_BYTES);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
