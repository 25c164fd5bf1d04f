package io.impscript.converter.tree;

import io.impscript.model.SourceSpan;
import java.util.List;

/** A value of a legacy file and where it stands. */
public sealed interface Tree {
  SourceSpan span();

  /** What people call a value of this type, with its article. */
  String kind();

  /** A mapping; no two members have the same key. */
  record Mapping(SourceSpan span, List<Member> members) implements Tree {
    public Mapping {
      members = List.copyOf(members);
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /** One key of a mapping with its value. */
  record Member(String key, SourceSpan keySpan, Tree value) {}

  /** A list. */
  record Sequence(SourceSpan span, List<Tree> elements) implements Tree {
    public Sequence {
      elements = List.copyOf(elements);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * A single value.
   *
   * @param value text, a number (Integer, Long, BigInteger or BigDecimal), a truth value or null
   * @param text how the file writes it, without quotes
   */
  record Scalar(SourceSpan span, Object value, String text) implements Tree {
    public boolean isText() {
      return value instanceof String;
    }

    @Override
    public String kind() {
      if (value == null) {
        return "null";
      } else if (value instanceof Number) {
        return "a number";
      }
      return value instanceof Boolean ? "a truth value" : "text";
    }
  }
}
