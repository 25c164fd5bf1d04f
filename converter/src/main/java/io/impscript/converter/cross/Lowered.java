package io.impscript.converter.cross;

import io.impscript.converter.kiwi.KiwiDocument;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document and what each of its elements was made from.
 *
 * @param origins by identity of the element
 */
record Lowered(KiwiDocument document, Map<Markup.Tag, Origin> origins) {
  /** The parts of a recipe that elements are made from. */
  enum Source {
    KIWI,
    DESCRIPTION,
    PACKAGE,
    REPOSITORY
  }

  /**
   * What an element was made from.
   *
   * @param item number of the element in the block for Kiwi, or position in the list
   */
  record Origin(Source source, int item) {}

  /** What the element of a number was made from; the root has number 0 and comes from the block. */
  Optional<Origin> origin(int number) {
    if (number == 0) {
      return Optional.of(new Origin(Source.KIWI, 0));
    }
    List<Markup.Tag> all = new ArrayList<>();
    Tags.each(document.image().content(), all::add);
    return number > all.size()
        ? Optional.empty()
        : Optional.ofNullable(origins.get(all.get(number - 1)));
  }

  /** Numbers the elements of a block for Kiwi. */
  static Map<Markup.Tag, Origin> numbered(List<Markup> content) {
    Map<Markup.Tag, Origin> origins = new IdentityHashMap<>();
    int[] number = {0};
    Tags.each(content, tag -> origins.put(tag, new Origin(Source.KIWI, ++number[0])));
    return origins;
  }
}
