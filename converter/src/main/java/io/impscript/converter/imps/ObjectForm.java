package io.impscript.converter.imps;

import io.impscript.model.Catalog;
import io.impscript.model.Metadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one kind of object stands in its file.
 *
 * @param <T> the object's type in the model
 */
public interface ObjectForm<T> {
  ImpsFile file();

  /** The objects of this kind in a catalog. */
  List<T> of(Catalog catalog);

  String name(T object);

  Metadata metadata(T object);

  /**
   * Why the file cannot hold the object, if it cannot; the validator refuses such objects before.
   */
  default Optional<String> obstacle(T object) {
    return Optional.empty();
  }

  /** Reads the object; values of a wrong type are findings and count as absent. */
  T read(String name, ObjectReader in);

  /** The object's members in the order of the file; {@code metadata} is among them. */
  Map<String, Object> write(T object);
}
