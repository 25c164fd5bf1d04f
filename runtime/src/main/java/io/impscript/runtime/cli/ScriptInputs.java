package io.impscript.runtime.cli;

import io.impscript.load.Loaded;
import io.impscript.load.Loaded.DeclaredParameter;
import io.impscript.load.Loaded.Input;
import io.impscript.runtime.sbom.BuildInputs;
import io.impscript.runtime.sbom.BuildInputs.ScriptFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What scripts were read and with which values, in terms that hold on another machine too. */
final class ScriptInputs {
  private ScriptInputs() {}

  static BuildInputs of(Loaded loaded) {
    Path folder = loaded.inputs().get(0).path().toAbsolutePath().getParent();
    List<ScriptFile> files = loaded.inputs().stream().map(input -> file(input, folder)).toList();
    Map<String, Object> values = new LinkedHashMap<>();
    for (DeclaredParameter parameter : loaded.parameters()) {
      values.put(parameter.name(), parameter.value());
    }
    return new BuildInputs(files, values, Optional.of(folder));
  }

  private static ScriptFile file(Input input, Path folder) {
    return new ScriptFile(
        folder.relativize(input.path().toAbsolutePath()).toString(), input.sha256());
  }
}
