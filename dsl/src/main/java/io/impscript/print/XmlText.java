package io.impscript.print;

import io.impscript.model.Markup;
import java.util.List;

/** Markup as a piece of XML, laid out where its white space means nothing. */
final class XmlText {
  /** Longer elements get a line for each thing inside. */
  private static final int SHORT = 80;

  private static final String INDENT = "  ";

  private XmlText() {}

  static String of(Markup node) {
    StringBuilder out = new StringBuilder();
    write(node, 0, out);
    return out.toString();
  }

  private static void write(Markup node, int depth, StringBuilder out) {
    if (node instanceof Markup.Tag tag) {
      element(tag, depth, out);
    } else if (node instanceof Markup.Text text) {
      escape(text.text(), false, out);
    } else if (node instanceof Markup.Comment comment) {
      out.append("<!--").append(comment.text()).append("-->");
    } else if (node instanceof Markup.Instruction instruction) {
      String data = instruction.data().isEmpty() ? "" : " " + instruction.data();
      out.append("<?").append(instruction.target()).append(data).append("?>");
    }
  }

  private static void element(Markup.Tag tag, int depth, StringBuilder out) {
    int start = out.length();
    out.append('<').append(tag.name());
    tag.attributes()
        .forEach(
            (name, value) -> {
              out.append(' ').append(name).append("=\"");
              escape(value, true, out);
              out.append('"');
            });
    if (tag.content().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    content(tag.content(), depth, out.length() - start, out);
    out.append("</").append(tag.name()).append('>');
  }

  private static void content(List<Markup> content, int depth, int before, StringBuilder out) {
    // Each part is written once, for either layout: twice would double the work at every depth.
    List<String> parts = content.stream().map(node -> part(node, depth + 1)).toList();
    String line = String.join("", parts);
    boolean mixed = content.stream().anyMatch(Markup.Text.class::isInstance);
    if (mixed || before + line.length() < SHORT && line.indexOf('\n') < 0) {
      out.append(line);
      return;
    }
    parts.forEach(part -> out.append('\n').append(INDENT.repeat(depth + 1)).append(part));
    out.append('\n').append(INDENT.repeat(depth));
  }

  private static String part(Markup node, int depth) {
    StringBuilder out = new StringBuilder();
    write(node, depth, out);
    return out.toString();
  }

  private static void escape(String text, boolean attribute, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        case '\t' -> out.append(attribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }
}
