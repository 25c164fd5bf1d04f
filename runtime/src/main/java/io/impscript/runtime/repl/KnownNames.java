package io.impscript.runtime.repl;

import io.impscript.bind.DeclaredFragment;
import io.impscript.model.Catalog;
import io.impscript.model.PackageCollection;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import io.impscript.runtime.show.NamedThing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The names that a text may mean: of what is declared, of files, of common values. */
final class KnownNames {
  private static final int MOST_FILES = 500;
  private static final List<String> ARCHES =
      List.of("aarch64", "i586", "i686", "noarch", "ppc64le", "s390x", "x86_64");
  private static final List<String> DISTS =
      List.of("CentOS7", "Fedora", "RHEL8", "RHEL9", "SLES12", "SLES15", "openSUSE15");

  private final ReplEngine engine;
  private final Path folder;

  /**
   * @param folder where relative paths begin
   */
  KnownNames(ReplEngine engine, Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  /** Names for a text of a script, beginning with what is typed. */
  List<String> of(ValueKind kind, String prefix) {
    Catalog catalog = engine.loaded().catalog();
    return switch (kind) {
      case RECIPE -> catalog.recipes().stream().map(Recipe::name).toList();
      case COLLECTION ->
          catalog.packageCollections().stream().map(PackageCollection::name).toList();
      case REPOSITORY -> catalog.repositories().stream().map(Repository::name).toList();
      case FRAGMENT -> engine.loaded().fragments().stream().map(DeclaredFragment::name).toList();
      case SCRIPT -> scripts(prefix);
      case FILE -> files(prefix, file -> true);
      case ARCH -> ARCHES;
      case DIST -> DISTS;
      case NODE_TYPE -> List.of("compute", "service");
      case NONE -> List.of();
    };
  }

  /** Names for an argument of a command. */
  List<String> of(ReplCommand.Argument argument, String prefix) {
    return switch (argument) {
      case WORD -> ReplHelp.topics();
      case NAME -> engine.things().stream().map(NamedThing::name).distinct().sorted().toList();
      case FILE -> files(prefix, file -> file.toString().endsWith(".groovy"));
      case FOLDER -> files(prefix, file -> false);
      case NONE -> List.of();
    };
  }

  private List<String> scripts(String prefix) {
    List<String> names = new ArrayList<>(engine.standardScripts());
    names.addAll(files(prefix, file -> file.toString().endsWith(".groovy")));
    return names;
  }

  /** Files and folders below what is typed; folders end in a slash. */
  private List<String> files(String prefix, Predicate<Path> wanted) {
    String typed = prefix.substring(0, prefix.lastIndexOf('/') + 1);
    try (Stream<Path> files = Files.list(folder.resolve(typed))) {
      return files
          .filter(file -> Files.isDirectory(file) || wanted.test(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .limit(MOST_FILES)
          .map(file -> typed + file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
          .toList();
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }
}
