package io.impscript.load;

import io.impscript.model.Catalog;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;
import java.nio.file.Path;
import java.util.List;

/**
 * What scripts came to.
 *
 * @param catalog everything they declare
 * @param places where it was written
 * @param parameters the parameters they declare, in order
 * @param inputs every file that was read, scripts first; standard scripts are not among them
 */
public record Loaded(
    Catalog catalog, Places places, List<DeclaredParameter> parameters, List<Input> inputs) {
  public Loaded {
    parameters = List.copyOf(parameters);
    inputs = List.copyOf(inputs);
  }

  /**
   * A parameter of a script.
   *
   * @param defaultValue text, whole number or truth value
   * @param value the value in force
   */
  public record DeclaredParameter(
      String name, String description, Object defaultValue, Object value, SourceSpan place) {}

  /**
   * A file that was read.
   *
   * @param name the name that spans carry
   * @param path where it is
   * @param sha256 checksum of its bytes, in hexadecimal
   */
  public record Input(String name, Path path, String sha256) {}
}
