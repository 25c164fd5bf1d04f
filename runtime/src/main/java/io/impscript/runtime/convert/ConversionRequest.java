package io.impscript.runtime.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is to be converted.
 *
 * @param inputs files and folders
 * @param parameters values for the parameters of scripts among them
 */
public record ConversionRequest(List<Path> inputs, Map<String, String> parameters) {
  public ConversionRequest {
    inputs = List.copyOf(inputs);
    parameters = Map.copyOf(parameters);
  }
}
