package io.impscript.converter.xml;

import io.impscript.model.Markup;

/** Single pieces of XML, written so that they are read back the same. */
final class XmlEscapes {
  private XmlEscapes() {}

  static String text(String text) {
    return escape(text, false);
  }

  static String attribute(String value) {
    return escape(value, true);
  }

  /** A comment cannot hold two hyphens, nor end in one; a blank between them is the nearest. */
  static String comment(String text) {
    String apart = legal(text).replace("--", "- -").replace("--", "- -");
    return apart.endsWith("-") ? apart + " " : apart;
  }

  static String instruction(Markup.Instruction instruction) {
    String data = legal(instruction.data()).replace("?>", "? >");
    return "<?" + instruction.target() + (data.isEmpty() ? "" : " " + data) + "?>";
  }

  private static String escape(String text, boolean attribute) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      escape(text, i, attribute, out);
    }
    return legal(out.toString());
  }

  private static void escape(String text, int i, boolean attribute, StringBuilder out) {
    char c = text.charAt(i);
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append(!attribute && endsSection(text, i) ? "&gt;" : ">");
      case '"' -> out.append(attribute ? "&quot;" : "\"");
      case '\r' -> out.append("&#13;");
      case '\n' -> out.append(attribute ? "&#10;" : "\n");
      case '\t' -> out.append(attribute ? "&#9;" : "\t");
      default -> out.append(c);
    }
  }

  private static boolean endsSection(String text, int i) {
    return i >= 2 && text.startsWith("]]", i - 2);
  }

  /** XML has no way to say some characters; whoever must know asked {@link XmlNames} before. */
  private static String legal(String text) {
    return XmlNames.isLegal(text)
        ? text
        : text.codePoints()
            .map(c -> XmlNames.isLegal(c) ? c : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
