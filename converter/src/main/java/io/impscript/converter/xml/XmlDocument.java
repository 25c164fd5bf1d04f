package io.impscript.converter.xml;

import java.util.List;

/**
 * A file as it was read.
 *
 * @param before comments and processing instructions before the root element; of a template also
 *     its text
 * @param after those after it
 * @param template whether the text holds Jinja2 markers
 */
public record XmlDocument(
    XmlSource source,
    List<XmlNode> before,
    XmlNode.Element root,
    List<XmlNode> after,
    boolean template) {
  public XmlDocument {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
