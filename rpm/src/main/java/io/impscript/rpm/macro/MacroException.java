package io.impscript.rpm.macro;

import java.io.IOException;

/** A text with macros that cannot be expanded here. */
public final class MacroException extends IOException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 60;

  MacroException(String message) {
    super(message);
  }

  /** Something in a text that is beyond what is expanded here. */
  public static MacroException of(String what, String text) {
    return new MacroException(what + ": " + shown(text));
  }

  private static String shown(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
