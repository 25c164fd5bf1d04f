package io.impscript.converter.xml;

import io.impscript.model.SourceSpan;

/**
 * Where a node stands; turned into lines and columns only when somebody asks.
 *
 * @param start offset of the first character
 * @param end offset after the last one; for an element, after its start tag
 */
public record XmlPlace(XmlSource source, int start, int end) {
  /** For what was not read from a file. */
  static XmlPlace nowhere() {
    return new XmlPlace(new XmlSource("", ""), 0, 0);
  }

  public SourceSpan span() {
    return source.span(start, end);
  }

  /**
   * The value of an attribute of the start tag, between its quotes; the whole tag if it has none.
   */
  public SourceSpan attribute(String name) {
    return TagText.value(this, name);
  }

  String text() {
    return source.text().substring(start, Math.min(end, source.text().length()));
  }
}
