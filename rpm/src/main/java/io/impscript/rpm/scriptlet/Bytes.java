package io.impscript.rpm.scriptlet;

import java.nio.charset.StandardCharsets;

/** Texts of Lua, which are bytes, and texts of everybody else. */
final class Bytes {
  private Bytes() {}

  static String of(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Ends at a zero, as for everything written in C. */
  static String text(String bytes) {
    int zero = bytes.indexOf('\0');
    String whole = zero < 0 ? bytes : bytes.substring(0, zero);
    return new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
