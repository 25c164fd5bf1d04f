package io.impscript.library;

import java.util.Optional;
import java.util.Set;

/** A set of scripts that come with the tool; found by {@link java.util.ServiceLoader}. */
public interface ScriptLibrary {
  /** What stands before the colon in {@code include 'stdlib:sles'}. */
  String scheme();

  /** The names of the scripts, for suggestions and lists. */
  Set<String> names();

  /** The text of a script, or nothing where there is none of that name. */
  Optional<String> text(String name);

  /** The text of a table that comes with the scripts, or nothing where there is none. */
  default Optional<String> table(String name) {
    return Optional.empty();
  }
}
