package io.impscript.model;

import java.util.List;

/**
 * Where else the same repository is to be had.
 *
 * @param urls further addresses, tried in this order after the repository's own
 * @param metalink address of a list of mirrors; empty where there is none
 */
public record RepositoryMirrors(List<String> urls, String metalink) {
  public static final RepositoryMirrors NONE = new RepositoryMirrors(List.of(), "");

  public RepositoryMirrors {
    urls = List.copyOf(urls);
  }

  public boolean isEmpty() {
    return urls.isEmpty() && metalink.isEmpty();
  }
}
