package io.impscript.runtime.pkg;

import io.impscript.runtime.port.Command;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A package manager of the host, which fills an image root from outside. An adapter is a set of
 * pure functions; running what it says is the caller's part.
 */
public interface PackageManager {
  Engine engine();

  /** Programs of the host that the calls need. */
  List<String> programs();

  /** The wish as this package manager's command line writes it. */
  String argument(WantedPackage wanted);

  /** The files to be written, anew for every job, before the first call. */
  List<PrivateFile> files(InstallJob job);

  /** The calls that fill the root. */
  List<InstallStep> steps(InstallJob job);

  /** Whether an exit status means that all packages are installed. */
  boolean succeeded(int exitCode);

  /** What a line of output tells of progress; empty for most lines. */
  Optional<PackageEvent> event(String line);

  /** The reasons in the output of a call that failed; empty where none is known. */
  List<Problem> problems(List<String> output);

  /** A call that lists what the repositories offer, from the caches that a failed job left. */
  Command available(InstallJob job);

  /** One line of {@link #available}'s output. */
  Optional<AvailablePackage> availableIn(String line);

  /**
   * The file, relative to the root, that names each package with its repository after a successful
   * installation; empty where the installation's output does.
   */
  default Optional<Path> history() {
    return Optional.empty();
  }

  /**
   * The packages, with their repositories, that the lines of {@link #history} or of the output
   * name; may miss some, and then {@link #origins} tells them all.
   */
  List<AvailablePackage> originsIn(List<String> lines);

  /** A call that tells which repository each installed package came from. */
  Command origins(InstallJob job);

  /** One line of {@link #origins}'s output: an installed package with its repository. */
  Optional<AvailablePackage> originIn(String line);

  /**
   * Whether a file of the caches is a repository's index.
   *
   * @param file relative to the folder of caches, three or four names long
   */
  boolean isIndex(RepositorySource repository, Path file);

  /** What the calls leave in the root that belongs to no image; relative to the root. */
  List<Path> litter(InstallJob job);
}
