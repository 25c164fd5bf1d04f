package io.impscript.runtime.postbuild;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.files.FileKind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out whether all that is to be copied can be, before a build spends its time. */
public final class CopySources {
  private CopySources() {}

  /** All problems of all recipes, in their order. */
  public static List<SourceProblem> check(List<RecipeSteps> recipes) {
    List<SourceProblem> problems = new ArrayList<>();
    recipes.forEach(recipe -> check(recipe, problems));
    return problems;
  }

  private static void check(RecipeSteps recipe, List<SourceProblem> problems) {
    Map<Path, Path> byName = new HashMap<>();
    for (Path source : recipe.copies()) {
      String fault = fault(source, byName);
      if (fault != null) {
        problems.add(new SourceProblem(recipe.recipe(), source, fault));
      }
    }
  }

  private static String fault(Path source, Map<Path, Path> byName) {
    Path name = source.normalize().getFileName();
    if (!source.isAbsolute()) {
      return source + " is not an absolute path";
    }
    if (name == null) {
      return "the whole of / cannot be copied";
    }
    Path twin = byName.putIfAbsent(name, source);
    if (twin != null) {
      return source + " and " + twin + " would both be copied as \"" + name + "\"";
    }
    try {
      return unlike(source);
    } catch (IOException e) {
      return DiskTrouble.describe(e, source);
    }
  }

  private static String unlike(Path source) throws IOException {
    FileKind kind;
    try {
      kind = FileKind.of(source);
    } catch (NoSuchFileException e) {
      return missing(source);
    }
    if (kind != FileKind.FOLDER) {
      return entryFault(source, kind);
    }
    FolderCheck check = new FolderCheck();
    Files.walkFileTree(source.toRealPath(), check);
    return check.fault;
  }

  private static String missing(Path source) throws IOException {
    return Files.isSymbolicLink(source)
        ? source + " is a link to " + Files.readSymbolicLink(source) + ", which does not exist"
        : source + " does not exist";
  }

  private static String entryFault(Path path, FileKind kind) {
    if (!kind.isPlain()) {
      return path + " is " + kind.words() + ", which cannot be copied";
    }
    boolean unreadable = kind != FileKind.LINK && !Files.isReadable(path);
    return unreadable ? path + ": permission denied" : null;
  }

  /** Stops at the first entry of a folder that cannot be copied. */
  private static final class FolderCheck extends SimpleFileVisitor<Path> {
    private String fault;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      fault = entryFault(file, FileKind.of(file, NOFOLLOW_LINKS));
      return fault == null ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      fault = DiskTrouble.describe(e, file);
      return FileVisitResult.TERMINATE;
    }
  }
}
