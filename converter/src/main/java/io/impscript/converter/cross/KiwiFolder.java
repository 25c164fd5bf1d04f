package io.impscript.converter.cross;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.kiwi.KiwiDocument;
import io.impscript.converter.report.Item;
import io.impscript.model.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A description to be written.
 *
 * @param recipe the recipe it is of; the folder's name
 * @param document the main file, for checks
 * @param members all files with their paths in the folder, the main file and the side file among
 *     them
 * @param items what became of what the recipe says and Kiwi does not
 * @param places where the element of a number was said: 0 the root, from 1 the elements inside in
 *     document order
 */
public record KiwiFolder(
    String recipe,
    KiwiDocument document,
    List<TreeMember> members,
    List<Item> items,
    IntFunction<Optional<SourceSpan>> places) {
  /** The main file's name, the only one that IMS takes. */
  public static final String MAIN_FILE = "config.xml";

  public KiwiFolder {
    members = List.copyOf(members);
    items = List.copyOf(items);
  }
}
