package io.impscript.runtime.owners;

import io.impscript.runtime.exec.SandboxScripts;
import io.impscript.runtime.files.FileTrouble;
import io.impscript.runtime.port.Command;
import java.nio.file.Path;
import java.util.List;

/** The lines that run {@code owners.sh}, which gives owners to files and takes them back. */
final class OwnersScript {
  private static final String SCRIPT = SandboxScripts.read("owners.sh");
  private static final Path TOP = Path.of("/");

  private OwnersScript() {}

  /** What stands in front of a command. */
  static List<String> line(Path exchange, Path root, String what) {
    return List.of(
        "/bin/sh", "-c", SCRIPT, "imps-owners", what, exchange.toString(), root.toString());
  }

  /** Reads all files back. */
  static Command all(Path exchange, Path root) {
    return new Command(
        line(exchange, root, "all"), Command.SYSTEM, TOP, List.of("read owners back"), false);
  }

  static Command capabilities(Path root) {
    return Command.ofSystem(List.of("getcap", "-r", root.toString()));
  }

  static FileTrouble failure(List<String> output) {
    String last = output.isEmpty() ? "no reason given" : output.get(output.size() - 1);
    return new FileTrouble("the owners of the image's files cannot be read back: " + last);
  }
}
