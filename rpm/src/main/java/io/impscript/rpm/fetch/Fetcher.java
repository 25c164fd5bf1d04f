package io.impscript.rpm.fetch;

import io.impscript.rpm.file.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Files of repositories, kept in a cache by their checksums. A file is in the cache whole and right
 * or not at all; so the cache can be shared and thrown away at any time.
 */
public final class Fetcher {
  private static final int ROUNDS = 2;
  private static final long LARGEST = 64L << 30;

  private final Map<String, Transport> transports;
  private final Path cache;

  /**
   * @param transports by scheme, such as {@code https}
   */
  public Fetcher(Map<String, Transport> transports, Path cache) {
    this.transports = Map.copyOf(transports);
    this.cache = cache;
  }

  Path cache() {
    return cache;
  }

  /**
   * A file of a repository, from the cache or the first mirror that gives it rightly. Each mirror
   * is tried again after all others.
   *
   * @param mirrors addresses of the same repository, best first
   * @param location relative to them, or an address of its own
   * @return a file of the cache; not to be changed
   * @throws FetchException with what was wrong with each mirror
   */
  public Path fetch(List<URI> mirrors, String location, Expected expected) throws IOException {
    Path target = place(expected);
    if (Files.exists(target)) {
      return target;
    }
    Files.createDirectories(target.getParent());
    List<String> failures = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (URI mirror : mirrors) {
        URI address = Mirrors.resolve(mirror, location);
        try {
          return fetch(address, expected, target);
        } catch (IOException e) {
          failures.add(address + ": " + e.getMessage());
        }
      }
    }
    throw new FetchException(location, failures);
  }

  private Path fetch(URI address, Expected expected, Path target) throws IOException {
    Path part = Files.createTempFile(target.getParent(), "part-", ".tmp");
    try (Transport.Response response = open(address, "")) {
      copy(response.body(), part, expected);
      return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  Transport.Response open(URI address, String etag) throws IOException {
    Transport transport = transports.get(String.valueOf(address.getScheme()));
    if (transport == null) {
      throw new IOException("addresses of this kind are not supported");
    }
    return transport.get(address, etag);
  }

  private static void copy(InputStream in, Path part, Expected expected) throws IOException {
    MessageDigest digest =
        Checksum.byName(expected.checksumType())
            .orElseThrow(() -> new IOException("unknown checksum " + expected.checksumType()));
    long limit = expected.size() > 0 ? expected.size() : LARGEST;
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(part)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        size += count;
        if (size > limit) {
          throw new IOException("it is larger than " + limit + " bytes");
        }
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    }
    if (!HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(expected.checksum())) {
      throw new IOException("its " + expected.checksumType() + " checksum is wrong");
    }
  }

  private Path place(Expected expected) {
    String checksum = expected.checksum().toLowerCase(java.util.Locale.ROOT);
    return cache
        .resolve(expected.checksumType())
        .resolve(checksum.substring(0, 2))
        .resolve(checksum);
  }
}
