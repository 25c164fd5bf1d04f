package io.impscript.runtime.cli;

import io.impscript.load.LoadRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Arguments of every command that reads scripts, beside the files themselves. */
final class ScriptArguments {
  @Option(
      names = {"-P", "--parameter"},
      paramLabel = "NAME=VALUE",
      description = "Set a parameter that the scripts declare.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  Map<String, String> values() {
    return parameters;
  }

  LoadRequest request(List<Path> files) {
    return new LoadRequest(files, parameters);
  }
}
