package io.impscript.runtime.cli;

import io.impscript.runtime.root.ImpsPaths;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which IMPS installation a command works on. */
final class RootOption {
  @Option(
      names = "--imps-root",
      paramLabel = "DIR",
      description =
          "The folder that stands for / in IMPS paths. Default: $IMPS_ROOT; else / where"
              + " /etc/opt/cray/imps exists; else the user's data folder.")
  private Path folder;

  ImpsPaths paths() {
    return new ImpsPaths(folder != null ? folder : fromEnvironment());
  }

  private static Path fromEnvironment() {
    String stated = System.getenv("IMPS_ROOT");
    if (stated != null && !stated.isEmpty()) {
      return Path.of(stated);
    }
    return Files.isDirectory(Path.of("/etc/opt/cray/imps")) ? Path.of("/") : dataFolder();
  }

  private static Path dataFolder() {
    String xdg = System.getenv("XDG_DATA_HOME");
    boolean usable = xdg != null && xdg.startsWith("/");
    Path data = usable ? Path.of(xdg) : home().resolve(".local/share");
    return data.resolve("impscript");
  }

  /** Java's own idea of it is the account's, whatever the environment says. */
  private static Path home() {
    String home = System.getenv("HOME");
    return Path.of(home != null && home.startsWith("/") ? home : System.getProperty("user.home"));
  }
}
