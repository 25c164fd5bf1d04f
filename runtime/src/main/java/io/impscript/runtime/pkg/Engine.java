package io.impscript.runtime.pkg;

import io.impscript.diag.NearNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The package managers that images can be installed with. */
public enum Engine {
  DNF,
  ZYPPER;

  /** The name that people and programs write. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads what a person writes for {@code --engine}.
   *
   * @throws IllegalArgumentException with a message for that person
   */
  public static Engine named(String text) {
    List<String> names = Arrays.stream(values()).map(Engine::text).toList();
    int index = names.indexOf(text);
    if (index < 0) {
      String near = NearNames.hint(text, names).map(hint -> "; " + hint).orElse("");
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a package manager; there are "
              + String.join(" and ", names)
              + near);
    }
    return values()[index];
  }

  /** The adapter of this package manager. */
  public PackageManager manager() {
    return this == DNF ? new Dnf() : new Zypper();
  }
}
