package io.impscript.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys of a legacy object that the language has no word for, in their order, so that they come out
 * again as they went in.
 *
 * @param values key to value; a value is a string, number, boolean, null, list or map of such
 */
public record Extras(Map<String, Object> values) {
  public static final Extras NONE = new Extras(Map.of());

  public Extras {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
