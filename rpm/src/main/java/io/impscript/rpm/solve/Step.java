package io.impscript.rpm.solve;

import io.impscript.rpm.version.Nevra;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason among those that contradict each other.
 *
 * @param owners who asks for it: versions of one package
 * @param dependency what they ask for, as RPM writes it; empty for {@link Kind#SAME_NAME}
 * @param others who would fulfil a requirement, or may not be there beside the owners
 */
public record Step(Kind kind, List<Nevra> owners, String dependency, List<Nevra> others) {
  private static final int SHOWN = 3;

  /** What RPM demands. */
  public enum Kind {
    REQUIRES,
    CONFLICTS,
    OBSOLETES,
    /** A package can be there in one version only, the owners among them. */
    SAME_NAME
  }

  public Step {
    owners = List.copyOf(owners);
    others = List.copyOf(others);
  }

  /** Whether it is a requirement that nothing fulfils. */
  public boolean isMissing() {
    return kind == Kind.REQUIRES && others.isEmpty();
  }

  /** Whether what is asked for is more than one thing. */
  public boolean isRich() {
    return dependency.startsWith("(");
  }

  /** The owners, for a person. */
  public String subject() {
    return names(owners, "and");
  }

  /** As a sentence without a full stop. */
  public String text() {
    return switch (kind) {
      case REQUIRES -> subject() + verb(owners, "require") + dependency + fulfilled();
      case CONFLICTS -> subject() + verb(owners, "conflict") + "with " + met();
      case OBSOLETES -> subject() + verb(owners, "replace") + met();
      case SAME_NAME -> "only one of " + names(owners, "and") + " can be installed";
    };
  }

  private static String verb(List<Nevra> subject, String word) {
    return subject.size() == 1 ? " " + word + "s " : " " + word + " ";
  }

  private String fulfilled() {
    if (others.isEmpty()) {
      return isRich() ? ", which nothing fulfils" : ", which no package provides";
    }
    // Who is called what is asked for needs no mention.
    return areNamed(dependency.split(" ")[0])
        ? ""
        : ", which " + names(others, "and") + verb(others, "provide").stripTrailing();
  }

  private String met() {
    return areNamed(dependency) ? names(others, "and") : dependency + ": " + names(others, "and");
  }

  private boolean areNamed(String name) {
    return others.stream().allMatch(other -> other.name().equals(name));
  }

  private static String names(List<Nevra> all, String last) {
    List<String> names = all.stream().limit(SHOWN).map(Nevra::toString).toList();
    int more = all.size() - names.size();
    if (more > 0) {
      return String.join(", ", names) + " " + last + " " + more + " more";
    }
    int end = names.size() - 1;
    return end == 0
        ? names.get(0)
        : names.stream().limit(end).collect(Collectors.joining(", "))
            + " "
            + last
            + " "
            + names.get(end);
  }
}
