package io.impscript.rpm.fetch;

import io.impscript.rpm.fetch.FetchException.Tried;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files of repositories, kept in a cache by their checksums. A file is in the cache whole and right
 * or not at all; so the cache can be shared and thrown away at any time. May be used by many
 * threads at once.
 */
public final class Fetcher {
  private static final int ROUNDS = 3;
  private static final int PAUSE_MILLIS = 250;

  private final Map<String, Transport> transports;
  private final Cache cache;
  private final FetchListener listener;
  private final boolean offline;
  private final Documents documents;

  /** By server, how often it failed: who failed less is asked first. */
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  /**
   * @param transports by scheme, such as {@code https}
   */
  public Fetcher(Map<String, Transport> transports, Path cache) {
    this(transports, cache, FetchListener.NONE);
  }

  public Fetcher(Map<String, Transport> transports, Path cache, FetchListener listener) {
    this(transports, cache, listener, false);
  }

  private Fetcher(
      Map<String, Transport> transports, Path cache, FetchListener listener, boolean offline) {
    this.transports = Map.copyOf(transports);
    this.cache = new Cache(cache);
    this.listener = listener;
    this.offline = offline;
    this.documents = new Documents(this.cache, listener);
  }

  /** The same, but asking nobody on the net: all must be in the cache or on this machine. */
  public Fetcher offline() {
    return new Fetcher(transports, cache.folder(), listener, true);
  }

  /**
   * Deletes what nobody fetched for so long from the cache; what cannot be deleted stays. Looks
   * through it once a day at most.
   */
  public void forgetUnused(Duration unused) {
    try {
      cache.unused().forget(unused);
    } catch (IOException | DirectoryIteratorException e) {
      listener.note("the cache cannot be tidied: " + e.getMessage());
    }
  }

  Path cache() {
    return cache.folder();
  }

  FetchListener listener() {
    return listener;
  }

  /**
   * A file of a repository, from the cache or the first mirror that gives it rightly. Each mirror
   * is tried again after all others, unless it said that it has no such file.
   *
   * @param mirrors addresses of the same repository, best first
   * @param location relative to them, or an address of its own
   * @return a file of the cache; not to be changed
   * @throws FetchException with what was wrong with each mirror
   * @throws CacheException if the file cannot be kept
   */
  public Path fetch(List<URI> mirrors, String location, Expected expected) throws IOException {
    Path target = cache.place(expected);
    if (cache.uses(target)) {
      return target;
    }
    List<Tried> tried = new ArrayList<>();
    Set<URI> hopeless = new HashSet<>();
    for (int round = 0; round < ROUNDS && hopeless.size() < mirrors.size(); round++) {
      pause(round);
      for (URI mirror : bestFirst(mirrors)) {
        if (!hopeless.contains(mirror) && fetch(mirror, location, expected, hopeless, tried)) {
          return target;
        }
      }
    }
    throw new FetchException(location, tried);
  }

  private boolean fetch(
      URI mirror, String location, Expected expected, Set<URI> hopeless, List<Tried> tried)
      throws IOException {
    String shown = Address.shown(mirror) + " " + location;
    try {
      URI address = Address.resolve(mirror, location);
      shown = Address.shown(address);
      try (Transport.Response response = open(address, Validators.NONE)) {
        new Download(cache, listener, expected).receive(response, cache.place(expected));
        return true;
      }
    } catch (CacheException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      if (!(e instanceof IOException) || e instanceof RefusedException) {
        hopeless.add(mirror);
      }
      failed(mirror, shown, e);
      tried.add(new Tried(shown, e));
    }
    return false;
  }

  private void failed(URI mirror, String shown, Exception e) throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    failures.merge(String.valueOf(mirror.getRawAuthority()), 1, Integer::sum);
    listener.mirrorFailed(shown, String.valueOf(e.getMessage()));
  }

  List<URI> bestFirst(List<URI> mirrors) {
    Comparator<URI> byFailures =
        Comparator.comparing(
            one -> failures.getOrDefault(String.valueOf(one.getRawAuthority()), 0));
    return mirrors.stream().sorted(byFailures).toList();
  }

  /** What was wrong a moment ago may be right again soon. */
  static void pause(int round) throws InterruptedIOException {
    try {
      Thread.sleep((long) PAUSE_MILLIS * round);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /**
   * A file that may change. Where a copy is kept, the server is asked only whether it is still
   * right.
   *
   * @param anew whether the whole file is wanted, whatever is kept
   */
  byte[] document(URI address, int limit, boolean anew) throws IOException {
    Optional<Documents.Kept> kept = anew ? Optional.empty() : documents.find(address);
    if (offline && isRemote(address) && kept.isPresent()) {
      return kept.get().bytes();
    }
    Validators known = kept.map(Documents.Kept::validators).orElse(Validators.NONE);
    try (Transport.Response response = open(address, known)) {
      return kept.isPresent() && response.isUnchanged()
          ? kept.get().bytes()
          : documents.receive(address, response, limit);
    } catch (MissingFileException e) {
      throw e;
    } catch (IOException e) {
      failures.merge(String.valueOf(address.getRawAuthority()), 1, Integer::sum);
      throw e;
    }
  }

  private Transport.Response open(URI address, Validators known) throws IOException {
    if (offline && isRemote(address)) {
      throw new RefusedException("it is not in the cache, and the net is not to be used");
    }
    Transport transport = transports.get(String.valueOf(address.getScheme()));
    if (transport == null) {
      throw new RefusedException("addresses of this kind are not supported");
    }
    return transport.get(address, known);
  }

  private static boolean isRemote(URI address) {
    return !"file".equals(address.getScheme());
  }
}
