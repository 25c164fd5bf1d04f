package io.impscript.runtime.plan;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Element.Part;
import io.impscript.model.Repository;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.runtime.root.ImpsPaths;
import io.impscript.runtime.rpms.MadeRepositories;
import io.impscript.runtime.rpms.MadeRepository;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns declared repositories into what a package manager is told, and looks at those on disk. */
final class RepositorySources {
  private static final Pattern REMOTE = Pattern.compile("(?:https?|ftp)://[^\\s]+");
  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9_.:-]");

  /** In the one file format, a section of this name is dnf's own. */
  private static final String RESERVED = "main";

  private final ImpsPaths paths;
  private final RequestPlaces places;
  private final OptionalLong epoch;
  private final boolean plain;
  private final List<Diagnostic> found;
  private final Set<String> ids = new HashSet<>();

  /**
   * @param epoch time of RPMs that the script makes, in seconds since 1970
   * @param plain whether folders with packages and no index will do
   */
  RepositorySources(
      ImpsPaths paths,
      RequestPlaces places,
      OptionalLong epoch,
      boolean plain,
      List<Diagnostic> found) {
    this.paths = paths;
    this.epoch = epoch;
    this.places = places;
    this.plain = plain;
    this.found = found;
  }

  /** Those that can be used; for each other one there is a finding. */
  List<RepositorySource> of(List<Repository> repositories) {
    List<RepositorySource> sources = new ArrayList<>();
    for (Repository repository : repositories) {
      Optional<String> url = address(repository);
      Optional<String> key = key(repository);
      if (url.isPresent() && key.isPresent()) {
        sources.add(source(repository, url.get(), key.get()));
      }
    }
    return sources;
  }

  private RepositorySource source(Repository repository, String url, String key) {
    boolean signed =
        local(url).map(folder -> Files.exists(index(folder, "repomd.xml.asc"))).orElse(false);
    return new RepositorySource(id(repository.name()), repository, url, key, signed);
  }

  private String id(String name) {
    String plain = UNFIT.matcher(name).replaceAll("_");
    String id = plain.equals(RESERVED) || !plain.equals(name) ? plain + "_1" : plain;
    for (int i = 2; !ids.add(id); i++) {
      id = plain + "_" + i;
    }
    return id;
  }

  private Optional<String> address(Repository repository) {
    return repository.isMade() ? made(repository) : found(repository);
  }

  /** Nothing is written yet: a plan may be made to be looked at. */
  private Optional<String> made(Repository repository) {
    try {
      MadeRepository made = MadeRepository.of(repository, epoch);
      return Optional.of(fileUrl(new MadeRepositories(paths.madeRepositories()).folder(made)));
    } catch (IOException e) {
      return refused(
          repository, Part.NAME, e.getMessage(), "correct the file, or the word that names it");
    }
  }

  private Optional<String> found(Repository repository) {
    String url = repository.url();
    if (REMOTE.matcher(url).matches() && isAddress(url)) {
      return Optional.of(url);
    }
    Optional<Path> folder =
        repository.isLocal()
            ? Optional.of(paths.repositories().resolve(repository.name()))
            : local(url);
    if (folder.isEmpty()) {
      return refused(
          repository,
          Part.URL,
          "'" + url + "' is not an address of a repository",
          "write http://…, https://…, ftp://…, file:///… or an absolute path");
    }
    return onDisk(repository, folder.get());
  }

  private Optional<String> onDisk(Repository repository, Path folder) {
    String what = "repository '" + repository.name() + "'";
    if (!Files.isDirectory(folder)) {
      return refused(
          repository,
          Part.URL,
          what + " has no folder: " + folder + " does not exist",
          "put its RPMs there and run: imps repo create " + folder);
    }
    if (!plain && !Files.isReadable(index(folder, "repomd.xml"))) {
      return refused(
          repository,
          Part.URL,
          what + " has no index: there is no repodata/repomd.xml in " + folder,
          "make it with: imps repo create " + folder);
    }
    return Optional.of(fileUrl(folder));
  }

  private Optional<String> key(Repository repository) {
    String key = repository.gpgKey();
    if (key.isEmpty() || (REMOTE.matcher(key).matches() && isAddress(key))) {
      return Optional.of(key);
    }
    Optional<Path> file = local(key);
    if (file.isEmpty()) {
      return refused(
          repository,
          Part.GPG_KEY,
          "'" + key + "' is not a file or address of a key",
          "write an absolute path, file:///… or https://…");
    }
    if (!Files.isRegularFile(file.get()) || !Files.isReadable(file.get())) {
      return refused(
          repository,
          Part.GPG_KEY,
          "the key of repository '" + repository.name() + "' cannot be read: " + file.get(),
          "export it with: gpg --armor --export NAME > " + file.get());
    }
    return Optional.of(fileUrl(file.get()));
  }

  /** The path behind an absolute path or a {@code file:} address; a host in one is not ours. */
  private static Optional<Path> local(String text) {
    try {
      if (text.startsWith("/")) {
        return Optional.of(Path.of(text).normalize());
      }
      URI uri = new URI(text);
      boolean ours =
          "file".equals(uri.getScheme()) && uri.getPath() != null && uri.getAuthority() == null;
      return ours ? Optional.of(Path.of(uri.getPath()).normalize()) : Optional.empty();
    } catch (URISyntaxException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isAddress(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static Path index(Path folder, String name) {
    return folder.resolve("repodata").resolve(name);
  }

  private static String fileUrl(Path path) {
    String url = path.toUri().toString();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private Optional<String> refused(Repository repository, Part part, String message, String hint) {
    found.add(
        Diagnostic.of(
                DiagnosticCode.BAD_VALUE,
                places.ofRepository(repository.name(), part).orElse(null),
                message)
            .withHint(hint));
    return Optional.empty();
  }
}
