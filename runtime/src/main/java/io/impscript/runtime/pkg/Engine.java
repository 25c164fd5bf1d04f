package io.impscript.runtime.pkg;

import io.impscript.diag.NearNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What images can be installed with. */
public enum Engine {
  DNF,
  ZYPPER,
  /** Our own, which needs no program of the host. */
  EMBEDDED;

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
          "'" + text + "' is no engine; there are dnf, zypper and embedded" + near);
    }
    return values()[index];
  }

  /**
   * The adapter of this package manager.
   *
   * @throws IllegalStateException if it is none of the host's
   */
  public PackageManager manager() {
    return switch (this) {
      case DNF -> new Dnf();
      case ZYPPER -> new Zypper();
      case EMBEDDED -> throw new IllegalStateException("the embedded engine is no program");
    };
  }
}
