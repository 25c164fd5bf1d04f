package io.impscript.diag;

/** Colours of the human form, by their SGR numbers, or none at all. */
record Paint(boolean colour) {
  private static final String RESET = "\u001b[0m";

  String bold(String text) {
    return with("1", text);
  }

  /** What leads the eye but says nothing: arrows, bars, line numbers. */
  String frame(String text) {
    return with("34", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> with("1;31", text);
      case WARNING -> with("1;33", text);
      case NOTE -> with("1;36", text);
    };
  }

  private String with(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
  }
}
