package io.impscript.runtime.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The shell scripts that run around commands. */
public final class SandboxScripts {
  private SandboxScripts() {}

  /**
   * The text of a script, fit to be an argument: it stands in the process list, where its comments
   * are in the way.
   *
   * @param name of the file beside this class
   */
  public static String read(String name) {
    try (InputStream in = SandboxScripts.class.getResourceAsStream(name)) {
      return withoutComments(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutComments(String script) {
    return script
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("  #"))
        .collect(Collectors.joining("\n"));
  }
}
