package io.impscript.bind;

import io.impscript.model.VersionConstraint;
import io.impscript.model.VersionConstraint.Relation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads versions as scripts write them: {@code '2.4.1-3'}, {@code '>= 2.4'}. */
final class Versions {
  /** RPM's characters of epoch, version and release. */
  private static final Pattern FORM =
      Pattern.compile("\\s*(<=|>=|=|<|>)?\\s*((?:\\d+:)?[A-Za-z0-9][A-Za-z0-9._+~^-]*)\\s*");

  private Versions() {}

  /** The constraint; empty where the text is none. */
  static Optional<VersionConstraint> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(new VersionConstraint(relation(matcher.group(1)), matcher.group(2)));
  }

  private static Relation relation(String sign) {
    for (Relation relation : Relation.values()) {
      if (relation.sign().equals(sign)) {
        return relation;
      }
    }
    return Relation.EQUAL;
  }
}
