package io.impscript.runtime.convert;

import io.impscript.converter.cross.Moved;
import io.impscript.converter.files.FolderMembers;
import io.impscript.converter.files.TreeMember;
import io.impscript.model.Catalog;
import io.impscript.model.Kiwi;
import io.impscript.model.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that go along with recipes, for a target that has no folder beside a script. */
final class PartFiles {
  private PartFiles() {}

  /** A part's files by their paths from where its script would lie. */
  static List<TreeMember> beside(Part part) {
    int start = part.stem().lastIndexOf('/') + 1;
    return part.files().stream()
        .map(member -> Moved.to(member.path().substring(start), member))
        .toList();
  }

  /** The catalog with every path of a file that goes along made absolute. */
  static Catalog absolute(Catalog catalog, Path folder) {
    List<Recipe> recipes = new ArrayList<>();
    for (Recipe recipe : catalog.recipes()) {
      Kiwi kiwi = recipe.kiwi();
      String files = kiwi.files().isEmpty() ? "" : folder.resolve(kiwi.files()).toString();
      boolean own = !kiwi.isEmpty();
      List<String> copies = recipe.postbuildCopy();
      recipes.add(
          recipe
              .withPostbuildCopy(
                  own ? copies.stream().map(c -> folder.resolve(c).toString()).toList() : copies)
              .withKiwi(
                  new Kiwi(kiwi.attributes(), kiwi.before(), kiwi.content(), kiwi.after(), files)));
    }
    return catalog.withRecipes(recipes);
  }

  /** The files of recipes' folders for Kiwi that lie on the disk, by paths as recipes name them. */
  static List<TreeMember> onDisk(Catalog catalog, Path folder) throws IOException {
    List<TreeMember> members = new ArrayList<>();
    for (Recipe recipe : catalog.recipes()) {
      String files = recipe.kiwi().files();
      if (!files.isEmpty() && Files.isDirectory(folder.resolve(files))) {
        members.addAll(FolderMembers.below(folder.resolve(files).toRealPath(), files + "/"));
      }
    }
    return members;
  }
}
