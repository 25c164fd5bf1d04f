package io.impscript.runtime.sbom;

import io.impscript.digest.Sha256;
import io.impscript.validate.ResolvedRecipe.RecipeSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What post-build steps are given: every file of it with its checksum. */
public final class CopiedFiles {
  private CopiedFiles() {}

  /**
   * All files in the order of the steps, those of a folder in the order of their names.
   *
   * @throws IOException if one cannot be read any more
   */
  public static List<Bill.CopiedFile> of(List<RecipeSteps> recipes) throws IOException {
    List<Bill.CopiedFile> files = new ArrayList<>();
    for (RecipeSteps recipe : recipes) {
      for (Path source : recipe.copies()) {
        add(recipe.recipe(), source, files);
      }
    }
    return files;
  }

  private static void add(String recipe, Path source, List<Bill.CopiedFile> files)
      throws IOException {
    Path top = source.normalize();
    String name = top.getFileName().toString();
    for (Path file : below(source)) {
      Path inside = source.relativize(file);
      String path = inside.toString().isEmpty() ? name : name + "/" + inside;
      files.add(new Bill.CopiedFile(recipe, path, Sha256.of(file)));
    }
  }

  /** A link that is itself named is followed, as the copying does; those in a folder are not. */
  private static List<Path> below(Path source) throws IOException {
    if (Files.isRegularFile(source)) {
      return List.of(source);
    } else if (!Files.isDirectory(source)) {
      throw new NoSuchFileException(source.toString());
    }
    Path real = source.toRealPath();
    try (Stream<Path> all = Files.walk(real)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .map(file -> source.resolve(real.relativize(file)))
          .toList();
    }
  }
}
