package io.impscript.runtime.sbom;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build was started with, as far as it decides the image.
 *
 * @param scripts the files that were read, the script itself first
 * @param parameters values of the script's parameters, in the order of their declaration
 * @param folder of the script itself, absolute; empty where unknown
 */
public record BuildInputs(
    List<ScriptFile> scripts, Map<String, Object> parameters, Optional<Path> folder) {
  /** Where nothing is known of it. */
  public static final BuildInputs NONE = new BuildInputs(List.of(), Map.of());

  public BuildInputs(List<ScriptFile> scripts, Map<String, Object> parameters) {
    this(scripts, parameters, Optional.empty());
  }

  public BuildInputs {
    scripts = List.copyOf(scripts);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * A file of a script.
   *
   * @param name its path from the folder of the script itself, so that it is the same elsewhere
   * @param sha256 of its bytes, hexadecimal
   */
  public record ScriptFile(String name, String sha256) {}
}
