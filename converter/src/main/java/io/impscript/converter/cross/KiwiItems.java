package io.impscript.converter.cross;

import io.impscript.converter.report.Fate;
import io.impscript.converter.report.Item;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import io.impscript.model.Markup;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes what became of the elements of one recipe's block for Kiwi, with their places. */
final class KiwiItems {
  private final Places places;
  private final Element recipe;
  private final List<Item> items;
  private final Map<Markup.Tag, Integer> numbers = new IdentityHashMap<>();

  KiwiItems(Places places, int recipe, List<Item> items) {
    this.places = places;
    this.recipe = Element.recipe(recipe);
    this.items = items;
  }

  void number(List<Markup> content) {
    Tags.each(content, tag -> numbers.put(tag, numbers.size() + 1));
  }

  void carried(Markup.Tag tag) {
    add(Fate.CARRIED, tag, "");
  }

  void approximated(Markup.Tag tag, String reason) {
    add(Fate.APPROXIMATED, tag, reason);
  }

  void keptAside(Markup.Tag tag, String reason) {
    add(Fate.KEPT_ASIDE, tag, reason);
  }

  private void add(Fate fate, Markup.Tag tag, String reason) {
    items.add(new Item(fate, shown(tag), place(numbers.getOrDefault(tag, 0)), reason));
  }

  /** Something that is no element. */
  void add(Fate fate, String what, String reason) {
    items.add(new Item(fate, what, place(0), reason));
  }

  private Optional<SourceSpan> place(int number) {
    return places.of(recipe.part(Part.KIWI, number)).or(() -> places.of(recipe));
  }

  /** An element with what tells it from others; never a password. */
  private static String shown(Markup.Tag tag) {
    for (String key : List.of("name", "alias", "image", "type", "from")) {
      if (!tag.attribute(key).isEmpty()) {
        return "<" + tag.name() + " " + key + "=\"" + tag.attribute(key) + "\">";
      }
    }
    return "<" + tag.name() + ">";
  }
}
