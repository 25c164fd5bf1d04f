package io.impscript.rpm.solve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names in dependencies in parentheses, as rpm's database looks them up. */
public final class RichNames {
  private final Set<String> found = new LinkedHashSet<>();

  private RichNames() {}

  /** Whether a dependency is one in parentheses. */
  public static boolean isRich(String name) {
    return name.startsWith("(");
  }

  /**
   * The names, each once; with {@code !} before those whose installation, not removal, can break
   * the dependency.
   *
   * @return none if the text cannot be understood
   */
  public static List<String> of(String text) {
    RichNames names = new RichNames();
    try {
      names.add(RichDependency.parse(text), false);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
    return new ArrayList<>(names.found);
  }

  private void add(RichDependency dependency, boolean inverted) {
    if (dependency instanceof RichDependency.Plain plain) {
      add(plain.dependency().name(), inverted);
    } else if (dependency instanceof RichDependency.Joined joined) {
      add(joined, inverted);
    }
  }

  /** What rpm itself can do is nothing that packages change. */
  private void add(String name, boolean inverted) {
    if (!name.startsWith("rpmlib(")) {
      found.add((inverted ? "!" : "") + name);
    }
  }

  /** A condition counts the other way round; for what is else wanted, as it stands too. */
  private void add(RichDependency.Joined joined, boolean inverted) {
    boolean conditional = joined.operator().equals("if") || joined.operator().equals("unless");
    for (int i = 0; i < joined.parts().size(); i++) {
      add(joined.parts().get(i), inverted != (conditional && i == 1));
    }
    if (conditional && joined.parts().size() > 2) {
      add(joined.parts().get(1), inverted);
    }
  }
}
