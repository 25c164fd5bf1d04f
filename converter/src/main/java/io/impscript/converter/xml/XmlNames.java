package io.impscript.converter.xml;

import java.util.regex.Pattern;

/** What XML 1.0 allows in names and texts. */
public final class XmlNames {
  private XmlNames() {}

  /** Whether a text can be the name of an element or an attribute, with at most one prefix. */
  public static boolean isName(String text) {
    return Pattern.matches("[\\p{L}_][\\p{L}\\p{N}._-]*(:[\\p{L}_][\\p{L}\\p{N}._-]*)?", text);
  }

  /** Whether every character of a text can be said in XML. */
  public static boolean isLegal(String text) {
    return text.codePoints().allMatch(XmlNames::isLegal);
  }

  static boolean isLegal(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || isHigh(c);
  }

  private static boolean isHigh(int c) {
    return c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 && c <= 0x10FFFF;
  }
}
