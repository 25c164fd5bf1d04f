package io.impscript.runtime.pkg;

import io.impscript.model.Repository;

/**
 * A repository as a package manager is told of it.
 *
 * @param id its name for the package manager: letters, digits, {@code - _ . :}
 * @param declaration what the script says of it
 * @param url absolute: {@code file:///…}, {@code http(s)://…}
 * @param keyUrl absolute URL of the key that its packages are signed with; empty where there is
 *     none, and then nothing is checked
 * @param metadataSigned whether the index itself is known to be signed, so that its signature is
 *     checked and vouches for the packages; known of repositories on this machine only
 */
public record RepositorySource(
    String id, Repository declaration, String url, String keyUrl, boolean metadataSigned) {
  private static final String FILE = "file://";

  public RepositorySource {
    plain(id);
    plain(url);
    plain(keyUrl);
    plain(declaration.mirrors().metalink());
    declaration.mirrors().urls().forEach(RepositorySource::plain);
    declaration.filter().includes().forEach(RepositorySource::plain);
    declaration.filter().excludes().forEach(RepositorySource::plain);
  }

  /** Name that the user knows it by. */
  public String name() {
    return declaration.name();
  }

  /** Whether signatures are checked. */
  public boolean checked() {
    return !keyUrl.isEmpty();
  }

  /** Whether it lies on this machine. */
  public boolean isOnDisk() {
    return url.startsWith(FILE);
  }

  /** A control character would begin a line of its own in a configuration file. */
  private static void plain(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a control character in a repository's declaration");
    }
  }
}
