package io.impscript.converter.cross;

import io.impscript.model.Kiwi;
import io.impscript.model.Markup;
import io.impscript.validate.MergedRecipe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins what the parts of a recipe say for Kiwi. The recipe's own block comes first and the blocks
 * of what it takes in follow, nearest first, since Kiwi takes the first of several settings. What
 * may stand once only is left out of the later ones.
 */
final class KiwiBlocks {
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Markup> before = new ArrayList<>();
  private final List<Markup> content = new ArrayList<>();
  private final List<Markup> after = new ArrayList<>();
  private final Set<String> settings = new HashSet<>();

  private KiwiBlocks() {}

  /** One block; the only one as it is. Its folder of files is that of no part. */
  static Kiwi merged(MergedRecipe merged) {
    List<Kiwi> blocks = new ArrayList<>();
    merged.parts().forEach(part -> blocks.add(0, part.recipe().kiwi()));
    blocks.removeIf(Kiwi::isEmpty);
    if (blocks.size() < 2) {
      return blocks.isEmpty() ? Kiwi.NONE : blocks.get(0);
    }
    KiwiBlocks joined = new KiwiBlocks();
    blocks.forEach(joined::add);
    return new Kiwi(joined.attributes, joined.before, joined.content, joined.after, "");
  }

  private void add(Kiwi block) {
    block.attributes().forEach(attributes::putIfAbsent);
    before.addAll(block.before());
    after.addAll(block.after());
    List<Markup> fresh = new ArrayList<>();
    for (Markup node : block.content()) {
      if (node instanceof Markup.Tag tag) {
        add(tag, fresh);
      } else {
        fresh.add(node);
      }
    }
    content.addAll(fresh);
  }

  private void add(Markup.Tag tag, List<Markup> fresh) {
    boolean unconditional = tag.attributes().isEmpty();
    if (tag.name().equals("preferences") && unconditional) {
      Markup.Tag left = tag.withContent(unsaid(tag.content()));
      if (!left.content().isEmpty()) {
        fresh.add(left.equals(tag) ? tag : left);
      }
    } else if (tag.name().equals("description")) {
      if (Tags.indexOf(content, "description") < 0) {
        fresh.add(tag);
      }
    } else if (!content.contains(tag)) {
      fresh.add(tag);
    }
  }

  private List<Markup> unsaid(List<Markup> nodes) {
    List<Markup> unsaid = new ArrayList<>();
    for (Markup node : nodes) {
      boolean known =
          node instanceof Markup.Tag tag
              && !settings.add(tag.name() + "/" + tag.attribute("image"))
              && !tag.name().equals("showlicense");
      if (!known) {
        unsaid.add(node);
      }
    }
    return unsaid;
  }
}
