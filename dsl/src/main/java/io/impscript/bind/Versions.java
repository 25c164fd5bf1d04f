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

  private static final Pattern LOOSE = Pattern.compile("(<=|>=|=|<|>) ?(.+)", Pattern.DOTALL);

  private Versions() {}

  /** The constraint; empty where the text is none. */
  static Optional<VersionConstraint> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(new VersionConstraint(relation(matcher.group(1)), matcher.group(2)));
  }

  /** What a text that is no version says: a comparison, if it starts with one, with the rest. */
  static VersionConstraint asWritten(String text) {
    Matcher matcher = LOOSE.matcher(text);
    return matcher.matches()
        ? new VersionConstraint(relation(matcher.group(1)), matcher.group(2))
        : VersionConstraint.exactly(text);
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
