package io.impscript.converter.diff;

import io.impscript.converter.diff.Difference.Kind;
import io.impscript.model.Element;
import java.util.ArrayList;
import java.util.List;

/** Collects the differences of one pair of things. */
final class Differences {
  private final Side first;
  private final Side second;
  private final Element old;
  private final Element now;
  private final String owner;
  private final List<Difference> found;

  /**
   * @param owner what the things are, for the differences
   * @param old the first side's thing
   * @param now the second side's thing
   */
  Differences(
      Side first, Side second, String owner, Element old, Element now, List<Difference> found) {
    this.first = first;
    this.second = second;
    this.owner = owner;
    this.old = old;
    this.now = now;
    this.found = found;
  }

  static List<Difference> none() {
    return new ArrayList<>();
  }

  Side first() {
    return first;
  }

  Side second() {
    return second;
  }

  /** Two texts of the same meaning where they are equal. */
  void text(String what, Element.Part part, String before, String after) {
    if (!before.equals(after)) {
      Kind kind =
          before.isEmpty() ? Kind.ONLY_SECOND : after.isEmpty() ? Kind.ONLY_FIRST : Kind.CHANGED;
      add(kind, what, before, after, part, 0, 0);
    }
  }

  /** A difference in an item of a list; a negative position has none. */
  void add(Kind kind, String what, String before, String after, Element.Part part, int i, int j) {
    found.add(
        new Difference(
            kind,
            owner.isEmpty() ? what : owner + ": " + what,
            before,
            after,
            kind == Kind.ONLY_SECOND || i < 0
                ? java.util.Optional.empty()
                : first.place(old.part(part, i)),
            kind == Kind.ONLY_FIRST || j < 0
                ? java.util.Optional.empty()
                : second.place(now.part(part, j))));
  }
}
