package io.impscript.converter.kiwi;

import io.impscript.kiwi.Support;
import io.impscript.model.Markup;

/**
 * A rule that Kiwi checks beside its grammar.
 *
 * @param element the name of the elements that it is about
 * @param support the schemas that have the rule
 * @param keeps tells whether an element keeps the rule
 */
record SchemaRule(
    String element, Support support, Keeps keeps, String attribute, String message, String hint) {
  /** A condition on an element, the one around it, and the whole document. */
  interface Keeps {
    boolean test(Markup.Tag tag, Markup.Tag around, Markup.Tag image);
  }
}
