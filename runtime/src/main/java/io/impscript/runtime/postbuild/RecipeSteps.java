package io.impscript.runtime.postbuild;

import java.nio.file.Path;
import java.util.List;

/**
 * The post-build steps of one recipe.
 *
 * @param recipe name of the recipe
 * @param copies absolute paths of files and folders on this machine, in the order of the recipe
 * @param commands shell command lines, in the order of the recipe; they run after the copies
 */
public record RecipeSteps(String recipe, List<Path> copies, List<String> commands) {
  public RecipeSteps {
    copies = List.copyOf(copies);
    commands = List.copyOf(commands);
  }

  boolean isEmpty() {
    return copies.isEmpty() && commands.isEmpty();
  }
}
