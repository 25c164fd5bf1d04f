package io.impscript.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A set of RPMs of one distribution family.
 *
 * @param name the repository's name
 * @param description what it holds; empty where not said
 * @param type the distribution family tag, in the vocabulary of {@link Recipe#dist}
 * @param arch its architecture; empty for {@code x86_64}
 * @param url where it is: {@code http(s)://} or {@code file://}, or a path relative to the script;
 *     empty for the folder of its own name under the IMPS root
 * @param mirrors where else it is to be had
 * @param updates name of the paired updates repository; empty where there is none
 * @param priority 1 (taken first) to 99 (the default); 0 where not said
 * @param gpgKey key file or URL that its signatures are checked against; empty where there is none
 * @param filter which of its packages count
 * @param packages the RPMs that the script makes for it; with any, it has no other place
 * @param version version of the repository's form, see {@link Recipe#FORM_VERSION}
 * @param metadata when it was made and what happened to it
 * @param extras what a legacy file said beyond all this
 */
public record Repository(
    String name,
    String description,
    String type,
    String arch,
    String url,
    RepositoryMirrors mirrors,
    String updates,
    int priority,
    String gpgKey,
    PackageFilter filter,
    List<RpmPackage> packages,
    String version,
    Metadata metadata,
    Extras extras)
    implements Declaration {
  /** Priority of a repository that states none, as zypper and dnf have it. */
  public static final int DEFAULT_PRIORITY = 99;

  public Repository {
    packages = List.copyOf(packages);
  }

  /** One with all its packages, at one place. */
  public Repository(
      String name,
      String description,
      String type,
      String arch,
      String url,
      String updates,
      int priority,
      String gpgKey,
      String version,
      Metadata metadata,
      Extras extras) {
    this(
        name,
        description,
        type,
        arch,
        url,
        RepositoryMirrors.NONE,
        updates,
        priority,
        gpgKey,
        PackageFilter.ALL,
        List.of(),
        version,
        metadata,
        extras);
  }

  /** Whether its RPMs lie under the IMPS root, or are made by the script. */
  public boolean isLocal() {
    return url.isEmpty();
  }

  /** Whether the script makes its RPMs. */
  public boolean isMade() {
    return !packages.isEmpty();
  }

  /** The priority that counts: the stated one or the default. */
  public int effectivePriority() {
    return priority == 0 ? DEFAULT_PRIORITY : priority;
  }

  /** The same repository at another place, with another key. */
  public Repository withLocations(String otherUrl, String otherKey) {
    return with(otherUrl, mirrors, priority, otherKey, packages);
  }

  public Repository withMirrors(RepositoryMirrors others) {
    return with(url, others, priority, gpgKey, packages);
  }

  public Repository withPriority(int other) {
    return with(url, mirrors, other, gpgKey, packages);
  }

  public Repository withPackages(List<RpmPackage> others) {
    return with(url, mirrors, priority, gpgKey, others);
  }

  /**
   * The same repository with other paths on this machine.
   *
   * @param change makes a path of another; is given the file's number through all packages
   */
  public Repository withSources(BiFunction<Integer, String, String> change) {
    int[] number = {0};
    UnaryOperator<PackagedFile> changed =
        file -> {
          int own = number[0]++;
          return file.kind().isOfHost() ? file.from(change.apply(own, file.content())) : file;
        };
    return withPackages(packages.stream().map(one -> one.withFiles(changed)).toList());
  }

  private Repository with(
      String otherUrl,
      RepositoryMirrors others,
      int otherPriority,
      String otherKey,
      List<RpmPackage> otherPackages) {
    return new Repository(
        name,
        description,
        type,
        arch,
        otherUrl,
        others,
        updates,
        otherPriority,
        otherKey,
        filter,
        otherPackages,
        version,
        metadata,
        extras);
  }

  @Override
  public Element.Kind kind() {
    return Element.Kind.REPOSITORY;
  }
}
