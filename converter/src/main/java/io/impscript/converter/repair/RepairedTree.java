package io.impscript.converter.repair;

import io.impscript.converter.report.Repair;
import io.impscript.converter.tree.Tree;
import java.util.List;

/**
 * A file as it was read.
 *
 * @param tree its one value
 * @param repairs what was repaired, by place; empty where it is strict JSON
 * @param comments what people wrote in it for people, by place
 */
public record RepairedTree(Tree tree, List<Repair> repairs, List<FoundComment> comments) {
  public RepairedTree {
    repairs = List.copyOf(repairs);
    comments = List.copyOf(comments);
  }
}
