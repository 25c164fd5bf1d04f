package io.impscript.runtime.tools;

import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Installs missing programs with the package manager of this machine. Nobody calls it unless a
 * person asked for that.
 */
public final class ToolInstaller {
  private final CommandRunner runner;
  private final Tools tools;
  private final Map<String, String> proxies;

  /**
   * @param proxies proxy variables for the package manager
   */
  public ToolInstaller(CommandRunner runner, Tools tools, Map<String, String> proxies) {
    this.runner = runner;
    this.tools = tools;
    this.proxies = Map.copyOf(proxies);
  }

  /**
   * Installs.
   *
   * @param lines takes what the package manager prints
   * @return whether all are there now
   * @throws IOException if the package manager cannot be started
   */
  public boolean install(List<Tool> missing, Consumer<String> lines)
      throws IOException, InterruptedException {
    List<String> command = tools.installCommand(missing);
    if (command.isEmpty()) {
      return false;
    }
    if (!run(command, lines) && command.get(0).equals("apt-get")) {
      run(List.of("apt-get", "update"), lines);
      run(command, lines);
    }
    return tools.missing(missing).isEmpty();
  }

  private boolean run(List<String> argv, Consumer<String> lines)
      throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(proxies);
    environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    environment.put("DEBIAN_FRONTEND", "noninteractive");
    environment.put("LC_ALL", "C.UTF-8");
    CommandResult result = runner.execute(new Command(argv, environment, Path.of("/")), lines);
    return result.succeeded();
  }
}
