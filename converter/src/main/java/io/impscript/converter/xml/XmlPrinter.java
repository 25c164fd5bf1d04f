package io.impscript.converter.xml;

import io.impscript.kiwi.Template;
import io.impscript.model.Markup;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes XML in one canonical form: UTF-8, four blanks a level, text to the last blank as it is,
 * attributes one a line where they would not fit beside each other. The same markup gives the same
 * text.
 */
public final class XmlPrinter {
  static final int WIDTH = 100;
  private static final String INDENT = "    ";

  private final StringBuilder out = new StringBuilder();

  private XmlPrinter() {}

  /** A whole file, its declaration first. */
  public static String print(List<Markup> before, Markup.Tag root, List<Markup> after) {
    XmlPrinter printer = new XmlPrinter();
    printer.out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    before.forEach(node -> printer.line(node, 0));
    printer.line(root, 0);
    after.forEach(node -> printer.line(node, 0));
    return printer.out.toString();
  }

  /** An element alone, without a line end behind it. */
  public static String fragment(Markup.Tag tag) {
    XmlPrinter printer = new XmlPrinter();
    printer.node(tag, 0);
    return printer.out.toString();
  }

  private void line(Markup node, int level) {
    out.append(INDENT.repeat(level));
    node(node, level);
    out.append('\n');
  }

  private void node(Markup node, int level) {
    if (node instanceof Markup.Tag tag) {
      tag(tag, level);
    } else if (node instanceof Markup.Text text) {
      out.append(XmlEscapes.text(text.text()));
    } else if (node instanceof Markup.Comment comment) {
      out.append("<!--").append(XmlEscapes.comment(comment.text())).append("-->");
    } else if (node instanceof Markup.Instruction instruction) {
      out.append(XmlEscapes.instruction(instruction));
    }
  }

  private void tag(Markup.Tag tag, int level) {
    out.append('<').append(tag.name());
    attributes(tag, level);
    if (tag.content().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    content(tag, level);
    out.append("</").append(tag.name()).append('>');
  }

  private void content(Markup.Tag tag, int level) {
    if (isInline(tag)) {
      tag.content().forEach(node -> node(node, level));
      return;
    }
    out.append('\n');
    tag.content().forEach(node -> line(node, level + 1));
    out.append(INDENT.repeat(level));
  }

  /** White space beside text may mean something; beside the markers of a template it does not. */
  private static boolean isInline(Markup.Tag tag) {
    boolean spoken = tag.content().stream().anyMatch(Markup.Text.class::isInstance);
    return spoken
        && (tag.tags().isEmpty() || !tag.content().stream().allMatch(XmlPrinter::isLayout));
  }

  private static boolean isLayout(Markup node) {
    return !(node instanceof Markup.Text text) || Template.only(text.text());
  }

  private void attributes(Markup.Tag tag, int level) {
    List<String> all =
        tag.attributes().entrySet().stream()
            .map(XmlPrinter::attribute)
            .collect(Collectors.toList());
    int start = level * INDENT.length() + tag.name().length() + 2;
    boolean fits = start + String.join(" ", all).length() <= WIDTH || all.size() < 2;
    String between = fits ? " " : "\n" + " ".repeat(start);
    if (!all.isEmpty()) {
      out.append(' ').append(String.join(between, all));
    }
  }

  private static String attribute(Map.Entry<String, String> attribute) {
    return attribute.getKey() + "=\"" + XmlEscapes.attribute(attribute.getValue()) + "\"";
  }
}
