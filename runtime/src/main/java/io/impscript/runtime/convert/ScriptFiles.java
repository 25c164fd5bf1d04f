package io.impscript.runtime.convert;

import io.impscript.load.Loaded;
import io.impscript.model.Recipe;
import io.impscript.runtime.session.AbsolutePaths;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files and folders that recipes of scripts name as their own: they belong to the scripts.
 *
 * @param all where they are, each with the scripts of the run that name it
 */
record ScriptFiles(List<Owned> all) {
  /**
   * @param scripts the files that the script was read from
   */
  record Owned(Path path, List<Path> scripts) {
    /** Whether the scripts themselves lie in it, as in the folder {@code .}. */
    boolean isAround() {
      return scripts.stream().anyMatch(script -> script.startsWith(path));
    }
  }

  ScriptFiles {
    all = List.copyOf(all);
  }

  static ScriptFiles of(List<Loaded> scripts) {
    return new ScriptFiles(scripts.stream().flatMap(ScriptFiles::of).toList());
  }

  private static Stream<Owned> of(Loaded loaded) {
    List<Path> scripts =
        loaded.inputs().stream().map(input -> input.path().toAbsolutePath().normalize()).toList();
    return AbsolutePaths.in(loaded).recipes().stream()
        .flatMap(ScriptFiles::named)
        .distinct()
        .map(path -> new Owned(Path.of(path).toAbsolutePath().normalize(), scripts));
  }

  private static Stream<String> named(Recipe recipe) {
    return Stream.concat(Stream.of(recipe.kiwi().files()), recipe.postbuildCopy().stream())
        .filter(path -> !path.isEmpty());
  }

  /** Whether a file belongs to a script. */
  boolean own(Path file) {
    return all.stream().anyMatch(owned -> file.startsWith(owned.path()));
  }

  /** Whether a script is a file of another one, and no more than that. */
  boolean ownScript(Path script) {
    return all.stream()
        .filter(owned -> !owned.isAround())
        .anyMatch(owned -> script.startsWith(owned.path()));
  }
}
