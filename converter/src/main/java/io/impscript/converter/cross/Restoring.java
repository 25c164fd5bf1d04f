package io.impscript.converter.cross;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.Fate;
import io.impscript.converter.report.Item;
import io.impscript.model.Comments;
import io.impscript.model.Places;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives back what an untouched description was made from. */
final class Restoring {
  private final SideFile side;
  private final ImportedFiles files;

  Restoring(SideFile side, ImportedFiles files) {
    this.side = side;
    this.files = files;
  }

  KiwiImported imported() throws IOException {
    List<Item> items = new ArrayList<>();
    for (Recipe recipe : side.kept().recipes()) {
      String reason = "as in what the description was made from";
      items.add(new Item(Fate.CARRIED, "recipe '" + recipe.name() + "'", Optional.empty(), reason));
    }
    return new KiwiImported(
        side.recipe(), side.kept(), Places.NONE, Comments.NONE, beside(), true, items);
  }

  /** The files that a recipe of the kept ones names relative to its script. */
  private List<TreeMember> beside() throws IOException {
    List<TreeMember> beside = new ArrayList<>();
    files.takeSteps(side.recipe(), name -> false);
    for (Recipe recipe : side.kept().recipes()) {
      recipe.postbuildCopy().forEach(copy -> copy(recipe.name(), copy, beside));
    }
    List<String> folders =
        side.kept().recipes().stream()
            .map(recipe -> recipe.kiwi().files())
            .filter(Restoring::isBeside)
            .distinct()
            .toList();
    if (folders.size() == 1) {
      side.synthetic().forEach(path -> files.all().remove(path));
      files
          .all()
          .values()
          .forEach(file -> beside.add(Moved.to(plain(folders.get(0)) + "/" + file.path(), file)));
    }
    return beside;
  }

  private void copy(String recipe, String written, List<TreeMember> beside) {
    String name = written.replaceAll("/+$", "").replaceFirst(".*/", "");
    String packed = "root/" + PostBuildSection.folder(recipe) + "/" + name;
    if (isBeside(written)) {
      for (TreeMember member : files.copies(recipe)) {
        if (member.path().equals(packed) || member.path().startsWith(packed + "/")) {
          beside.add(Moved.to(plain(written) + member.path().substring(packed.length()), member));
        }
      }
    }
  }

  private static String plain(String written) {
    return written.replaceAll("/+$", "");
  }

  /** Whether a path is one below the script's own folder. */
  private static boolean isBeside(String written) {
    return !written.isEmpty()
        && !written.startsWith("/")
        && List.of(written.split("/")).stream().noneMatch(part -> part.equals(".."));
  }

  /** A recipe of nothing but collections. */
  static Recipe recipeOf(String name, List<Reference> collections) {
    return Recipe.named(name).packageCollections(collections).build();
  }
}
