package io.impscript.converter.kiwi;

import io.impscript.model.Markup;
import java.util.List;

/**
 * A description's main file, in the vocabulary of Kiwi's newest schema.
 *
 * @param before comments and processing instructions before the root element, in order; of a
 *     template also its text
 * @param image the root element, {@code schemaversion} and all
 * @param after what stands after the root element
 */
public record KiwiDocument(List<Markup> before, Markup.Tag image, List<Markup> after) {
  public KiwiDocument {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** The same with another root element. */
  public KiwiDocument withImage(Markup.Tag other) {
    return new KiwiDocument(before, other, after);
  }
}
