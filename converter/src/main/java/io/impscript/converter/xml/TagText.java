package io.impscript.converter.xml;

import io.impscript.model.SourceSpan;

/** Finds the values of attributes in the text of a start tag that is known to be well formed. */
final class TagText {
  private final String text;
  private int at;

  private TagText(String text) {
    this.text = text;
  }

  /** The stretch of an attribute's value, without its quotes; else that of the whole tag. */
  static SourceSpan value(XmlPlace tag, String name) {
    TagText scan = new TagText(tag.text());
    scan.pastName();
    int[] range = scan.find(name);
    return range == null
        ? tag.span()
        : tag.source().span(tag.start() + range[0], tag.start() + range[1]);
  }

  private int[] find(String wanted) {
    while (at < text.length()) {
      String name = nextName();
      int quote = nextQuote();
      int end = quote < 0 ? -1 : text.indexOf(text.charAt(quote), quote + 1);
      if (end < 0) {
        return null;
      } else if (name.equals(wanted)) {
        return new int[] {quote + 1, end};
      }
      at = end + 1;
    }
    return null;
  }

  private String nextName() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int start = at;
    pastName();
    return text.substring(start, at);
  }

  private void pastName() {
    while (at < text.length() && !endsName(text.charAt(at))) {
      at++;
    }
  }

  private static boolean endsName(char c) {
    return c == '=' || c == '>' || Character.isWhitespace(c);
  }

  private int nextQuote() {
    for (int i = at; i < text.length(); i++) {
      if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
        return i;
      }
    }
    return -1;
  }
}
