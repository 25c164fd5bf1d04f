package io.impscript.runtime.sbom;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a build was started with, as far as it decides the image.
 *
 * @param scripts the files that were read, the script itself first
 * @param parameters values of the script's parameters, in the order of their declaration
 */
public record BuildInputs(List<ScriptFile> scripts, Map<String, Object> parameters) {
  /** Where nothing is known of it. */
  public static final BuildInputs NONE = new BuildInputs(List.of(), Map.of());

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
