package io.impscript.rpm.repo;

import java.io.IOException;
import java.io.Writer;

/** Writes metadata, with characters that XML does not know left out. */
final class XmlOutput {
  private final Writer out;

  XmlOutput(Writer out) {
    this.out = out;
  }

  /** As it is: markup that we made. */
  XmlOutput raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  XmlOutput text(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    return this;
  }

  XmlOutput attribute(String name, Object value) throws IOException {
    return raw(" " + name + "=\"").text(value.toString()).raw("\"");
  }

  XmlOutput element(String indent, String name, Object value) throws IOException {
    String text = value.toString();
    if (text.isEmpty()) {
      return raw(indent + "<" + name + "/>\n");
    }
    return raw(indent + "<" + name + ">").text(text).raw("</" + name + ">\n");
  }

  private void character(char c) throws IOException {
    switch (c) {
      case '&' -> out.write("&amp;");
      case '<' -> out.write("&lt;");
      case '>' -> out.write("&gt;");
      case '"' -> out.write("&quot;");
      case '\r' -> out.write("&#13;");
      default -> {
        if (c >= ' ' && c < 0xFFFE || c == '\n' || c == '\t') {
          out.write(c);
        }
      }
    }
  }
}
