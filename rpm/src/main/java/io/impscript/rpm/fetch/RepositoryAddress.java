package io.impscript.rpm.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where a repository is said to be.
 *
 * @param mirrors addresses of the same repository, best first; tried before those of the list
 * @param list address of a metalink or of a list of mirrors
 */
public record RepositoryAddress(List<URI> mirrors, Optional<URI> list) {
  public RepositoryAddress {
    mirrors = List.copyOf(mirrors);
    if (mirrors.isEmpty() && list.isEmpty()) {
      throw new IllegalArgumentException("a repository without an address");
    }
  }

  public static RepositoryAddress of(List<URI> mirrors) {
    return new RepositoryAddress(mirrors, Optional.empty());
  }

  /** By a metalink or a list of mirrors; which of both is seen when it is read. */
  public static RepositoryAddress ofList(URI list) {
    return new RepositoryAddress(List.of(), Optional.of(list));
  }
}
