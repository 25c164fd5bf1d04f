package io.impscript.converter.cross;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.Item;
import io.impscript.model.Catalog;
import io.impscript.model.Comments;
import io.impscript.model.Places;
import java.util.List;

/**
 * What a description came to.
 *
 * @param recipe name of the recipe that the description is
 * @param catalog that recipe, and whatever goes with it
 * @param places where things stand in the description
 * @param comments what people wrote beside plain words
 * @param files files to be put beside the script, by paths from its folder; the recipes name them
 * @param restored whether all of this is what the description was once made from
 * @param items what became of what the description says
 */
public record KiwiImported(
    String recipe,
    Catalog catalog,
    Places places,
    Comments comments,
    List<TreeMember> files,
    boolean restored,
    List<Item> items) {
  public KiwiImported {
    files = List.copyOf(files);
    items = List.copyOf(items);
  }
}
