package io.impscript.converter.xml;

import java.util.regex.Pattern;

/** The markers of Jinja2, the template language that descriptions are most often made with. */
public final class Markers {
  private Markers() {}

  /** Whether a text holds a whole marker. */
  public static boolean in(String text) {
    return closed(text, "{{", "}}") || closed(text, "{%", "%}") || closed(text, "{#", "#}");
  }

  private static boolean closed(String text, String open, String close) {
    int start = text.indexOf(open);
    return start >= 0 && text.indexOf(close, start + 2) >= 0;
  }

  /** Whether a text is nothing but markers and white space. */
  static boolean only(String text) {
    return Pattern.compile("\\s*+(?:(?:\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#})\\s*+)++", Pattern.DOTALL)
        .matcher(text)
        .matches();
  }
}
