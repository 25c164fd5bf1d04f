package io.impscript.print;

import io.impscript.load.Loaded;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Scripts as they are to be written.
 *
 * @param main path of the script that includes all others
 * @param files text by path; paths are relative, with slashes; the main script comes last
 * @param loaded what the scripts come to when they are loaded: the catalog in the order of the
 *     files, with the places of everything
 */
public record Printed(String main, Map<String, String> files, Loaded loaded) {
  public Printed {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** The text of the main script. */
  public String text() {
    return files.get(main);
  }
}
