package io.impscript.load;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to load.
 *
 * @param scripts script files, as the user named them; one catalog is made of all
 * @param parameters values set by {@code -P name=value}, as text
 */
public record LoadRequest(List<Path> scripts, Map<String, String> parameters) {
  public LoadRequest {
    scripts = List.copyOf(scripts);
    parameters = Map.copyOf(new LinkedHashMap<>(parameters));
  }
}
