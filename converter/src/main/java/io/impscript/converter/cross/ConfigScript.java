package io.impscript.converter.cross;

import io.impscript.converter.cross.PostBuildSection.Steps;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script that Kiwi runs after installing packages, with the post-build steps of recipes in a
 * section of their own. What else a script says is kept byte by byte: it is handled as Latin-1, in
 * which every byte is a character.
 */
final class ConfigScript {
  static final String FILE = "config.sh";

  /** The start of a script that has nothing but post-build steps. */
  static final String HEAD =
      "#!/bin/bash\n"
          + "test -f /.kconfig && . /.kconfig\n"
          + "test -f /.profile && . /.profile\n"
          + "\n";

  private static final Pattern SHELL =
      Pattern.compile(
          "(?:\ufeff)?#![^\\n]*\\b(?:sh|bash|dash|ksh|zsh)\\b[^\\n]*(?:\\n.*)?", Pattern.DOTALL);
  private static final Pattern LAST_EXIT = Pattern.compile("(?m)^exit(?:[ \\t]+0)?[ \\t]*\\n*\\z");

  private ConfigScript() {}

  /** A script of nothing but steps. */
  static byte[] of(List<Steps> steps) {
    return with(HEAD.getBytes(StandardCharsets.UTF_8), steps);
  }

  /**
   * A script with the steps put in: at its end, or before the {@code exit} it ends with, after
   * which nothing would run.
   */
  static byte[] with(byte[] script, List<Steps> steps) {
    if (steps.isEmpty()) {
      return script;
    }
    String text = latin(script);
    String section = latin(PostBuildSection.text(steps).getBytes(StandardCharsets.UTF_8));
    Matcher exit = LAST_EXIT.matcher(text);
    int at = exit.find() ? exit.start() : text.length();
    String before = text.substring(0, at);
    String line = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    return bytes(before + line + section + text.substring(at));
  }

  /** A script without the section of an earlier run. */
  static byte[] without(byte[] script) {
    String text = new String(script, StandardCharsets.UTF_8);
    return PostBuildSection.find(text)
        .map(at -> text.substring(0, at.start()) + text.substring(at.end()))
        .map(left -> left.getBytes(StandardCharsets.UTF_8))
        .filter(left -> isUtf8(script, text))
        .orElse(script);
  }

  /** Whether nothing is lost by taking bytes for UTF-8. */
  static boolean isUtf8(byte[] script, String text) {
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), script);
  }

  /** Whether steps can be put into a script at all: whether a shell runs it. */
  static boolean isShell(byte[] script) {
    String text = latin(script);
    return !text.startsWith("#!") || SHELL.matcher(text).matches();
  }

  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }
}
