package io.impscript.runtime.convert;

import io.impscript.converter.ims.TemplateDictionary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is to be converted.
 *
 * @param inputs files and folders
 * @param parameters values for the parameters of scripts among them
 * @param dictionary values for the templates of archives among them
 */
public record ConversionRequest(
    List<Path> inputs, Map<String, String> parameters, TemplateDictionary dictionary) {
  public ConversionRequest {
    inputs = List.copyOf(inputs);
    parameters = Map.copyOf(parameters);
  }

  /** A request without values for templates. */
  public ConversionRequest(List<Path> inputs, Map<String, String> parameters) {
    this(inputs, parameters, TemplateDictionary.NONE);
  }
}
