package io.impscript.converter.xml;

import java.util.List;

/**
 * What to say of a fault that the parser found.
 *
 * @param message one sentence
 * @param hints what to do
 */
record XmlWording(String message, List<String> hints) {
  private record Rule(String sign, String message, String hint) {}

  /** By what the parser's message holds; the first that fits. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "external entity",
              "an entity names another file, which is never fetched",
              "put its text here"),
          new Rule("entity expansion", "entities expand without end", "write their text out"),
          new Rule(
              "entity expansion depth", "entities are nested too deep", "write their text out"),
          new Rule(
              "Undeclared general entity",
              "an entity that the file does not define",
              "XML has &amp; &lt; &gt; &quot; &apos; only; write others as characters"),
          new Rule(
              "Unexpected EOF in prolog",
              "the file has no element",
              "a Kiwi description starts with <image …>"),
          new Rule(
              "was expecting a close tag",
              "the file ends before all elements are closed",
              "the end of the file may be missing"),
          new Rule("EOF", "the file ends in the middle", "the end of the file may be missing"),
          new Rule(
              "end of input", "the file ends in the middle", "the end of the file may be missing"),
          new Rule(
              "Unexpected close tag",
              "this closes an element that is not the innermost open one",
              "close the inner one first"),
          new Rule(
              "in prolog",
              "this is not XML: text before the root element",
              "a Kiwi description starts with <image …>"),
          new Rule("multiple roots", "a second root element", "a description has one <image>"),
          new Rule(
              "in epilog",
              "text after the end of the root element",
              "remove it, or put it into a comment"),
          new Rule("missing name", "a '&' that starts no entity", "write it as &amp;"),
          new Rule(
              "in attribute value",
              "a '<' in the value of an attribute",
              "write it as &lt;, or close the quotes before it"),
          new Rule("Duplicate attribute", "an attribute said twice", "remove one of the two"),
          new Rule(
              "Expected a quote",
              "the value of an attribute without quotes",
              "put it into double quotes"),
          new Rule(
              "expected space", "two attributes without a blank between them", "put a blank here"),
          new Rule(
              "not allowed in comment",
              "two hyphens inside a comment",
              "a comment cannot hold '--'"),
          new Rule("]]>", "']]>' in a text", "write it as ]]&gt;"),
          new Rule(
              "xml (case insensitive) is reserved",
              "an XML declaration that is not the first of the file",
              "move it to the first line, or remove it"),
          new Rule("Illegal character", "a control character, which XML cannot hold", "remove it"),
          new Rule(
              "pseudo-attribute",
              "an XML declaration that cannot be read",
              "write <?xml version=\"1.0\" encoding=\"utf-8\"?>"),
          new Rule("XML directive", "a declaration that cannot stand here", "remove it"));

  static XmlWording of(String fault, String text, int offset) {
    for (Rule rule : RULES) {
      if (fault.contains(rule.sign)) {
        return new XmlWording(rule.message, List.of(rule.hint));
      }
    }
    String found = offset < text.length() ? "'" + text.charAt(offset) + "'" : "the end of the file";
    return new XmlWording("this is not XML: " + found + " cannot stand here", List.of());
  }
}
