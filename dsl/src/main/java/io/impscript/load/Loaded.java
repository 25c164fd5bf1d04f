package io.impscript.load;

import io.impscript.bind.DeclaredFragment;
import io.impscript.digest.Sha256;
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
 * @param fragments the fragments they declare, in order
 * @param inputs every file that was read, scripts first; standard scripts are not among them
 */
public record Loaded(
    Catalog catalog,
    Places places,
    List<DeclaredParameter> parameters,
    List<DeclaredFragment> fragments,
    List<Input> inputs) {
  public Loaded {
    parameters = List.copyOf(parameters);
    fragments = List.copyOf(fragments);
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
   * @param bytes what was in it; not to be changed
   */
  public record Input(String name, Path path, byte[] bytes) {

    /** Checksum of the bytes, in hexadecimal. */
    public String sha256() {
      return Sha256.of(bytes);
    }
  }
}
