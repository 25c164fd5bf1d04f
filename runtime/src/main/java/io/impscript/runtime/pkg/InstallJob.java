package io.impscript.runtime.pkg;

import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a package manager is to do: fill an empty image root.
 *
 * @param root absolute path of the image root, which exists and is empty
 * @param folder absolute path of a folder of our own for configuration, caches and logs; nothing of
 *     the host's is read or written in its place
 * @param system what the image is to be
 * @param packages what to install; dependencies come with them
 * @param repositories where from
 * @param proxies the host's proxy variables, such as {@code https_proxy}
 * @param recommended whether what packages recommend comes in, too
 */
public record InstallJob(
    Path root,
    Path folder,
    TargetSystem system,
    List<WantedPackage> packages,
    List<RepositorySource> repositories,
    Map<String, String> proxies,
    boolean recommended) {
  public InstallJob {
    packages = List.copyOf(packages);
    repositories = List.copyOf(repositories);
    proxies = Map.copyOf(proxies);
  }

  /** Without what is only recommended. */
  public InstallJob(
      Path root,
      Path folder,
      TargetSystem system,
      List<WantedPackage> packages,
      List<RepositorySource> repositories,
      Map<String, String> proxies) {
    this(root, folder, system, packages, repositories, proxies, false);
  }

  /** The same job on a system whose database is elsewhere. */
  public InstallJob withDatabase(String folder) {
    return new InstallJob(
        root,
        this.folder,
        system.withDatabase(folder),
        packages,
        repositories,
        proxies,
        recommended);
  }

  /** The repository that package managers know by this id. */
  public Optional<RepositorySource> repository(String id) {
    return repositories.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /** The repositories whose signatures are checked. */
  public List<RepositorySource> signed() {
    return repositories.stream().filter(RepositorySource::checked).toList();
  }

  /** The home folder given to every program, so that none reads the user's own settings. */
  Path home() {
    return folder.resolve("home");
  }

  Path cache() {
    return folder.resolve("cache");
  }

  Path repositoryFolder() {
    return folder.resolve("repos.d");
  }
}
