package io.impscript.converter.cross;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.kiwi.KiwiDocument;
import io.impscript.converter.report.Item;
import java.util.List;

/**
 * A description to be written.
 *
 * @param recipe the recipe it is of; the folder's name
 * @param document the main file, for checks
 * @param members all files with their paths in the folder, the main file and the side file among
 *     them
 * @param items what became of what the recipe says and Kiwi does not
 */
public record KiwiFolder(
    String recipe, KiwiDocument document, List<TreeMember> members, List<Item> items) {
  /** The main file's name, the only one that IMS takes. */
  public static final String MAIN_FILE = "config.xml";

  public KiwiFolder {
    members = List.copyOf(members);
    items = List.copyOf(items);
  }

  /** The same with other members. */
  public KiwiFolder withMembers(List<TreeMember> other) {
    return new KiwiFolder(recipe, document, other, items);
  }
}
