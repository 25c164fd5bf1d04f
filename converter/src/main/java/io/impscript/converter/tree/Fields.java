package io.impscript.converter.tree;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads the members of one mapping by key and type. A member of a wrong type is a finding and
 * counts as absent; members that nobody asked for are left for {@link #rest}.
 */
public final class Fields {
  private final String owner;
  private final Tree.Mapping mapping;
  private final Diagnostics found;
  private final Map<String, Tree.Member> members = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * @param owner what the mapping describes, for messages, such as {@code recipe 'login'}
   */
  public Fields(String owner, Tree.Mapping mapping, Diagnostics found) {
    this.owner = owner;
    this.mapping = mapping;
    this.found = found;
    mapping.members().forEach(member -> members.put(member.key(), member));
  }

  public String owner() {
    return owner;
  }

  public SourceSpan span() {
    return mapping.span();
  }

  /** The member of a key, which then counts as read. */
  public Optional<Tree.Member> take(String key) {
    taken.add(key);
    return Optional.ofNullable(members.get(key));
  }

  /** Where a member's value stands. */
  public Optional<SourceSpan> place(String key) {
    return Optional.ofNullable(members.get(key)).map(member -> member.value().span());
  }

  /** A text; empty where the key is absent. */
  public String text(String key) {
    return take(key).flatMap(member -> asText(key, member.value())).orElse("");
  }

  /** A text where the format lets any single value stand for its own text; empty where absent. */
  public String anyText(String key) {
    Tree value = take(key).map(Tree.Member::value).orElse(null);
    if (value instanceof Tree.Scalar scalar && scalar.value() != null) {
      return scalar.text();
    }
    if (value != null) {
      wrong(key, value, "text");
    }
    return "";
  }

  /** A text that must be there and not be empty. */
  public Optional<String> neededText(String key) {
    Optional<Tree.Member> member = take(key);
    if (member.isEmpty()) {
      report(DiagnosticCode.MISSING_VALUE, span(), owner + " has no '" + key + "'");
      return Optional.empty();
    }
    Optional<String> text = asText(key, member.get().value());
    if (text.filter(String::isEmpty).isPresent()) {
      report(DiagnosticCode.MISSING_VALUE, member.get().value().span(), "'" + key + "' is empty");
      return Optional.empty();
    }
    return text;
  }

  /** A whole number in a range; 0 where the key is absent. */
  public int number(String key, int low, int high) {
    Tree value = take(key).map(Tree.Member::value).orElse(null);
    if (value == null) {
      return 0;
    }
    if (value instanceof Tree.Scalar scalar
        && scalar.value() instanceof Integer number
        && number >= low
        && number <= high) {
      return number;
    }
    wrong(key, value, "a whole number from " + low + " to " + high);
    return 0;
  }

  /** A list of texts; empty where the key is absent. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    each(key, (place, element) -> asText(key, element).ifPresent(texts::add));
    return texts;
  }

  /** Gives each element of a list with its position in it; does nothing where the key is absent. */
  public void each(String key, BiConsumer<Integer, Tree> action) {
    Tree value = take(key).map(Tree.Member::value).orElse(null);
    if (value instanceof Tree.Sequence sequence) {
      for (int i = 0; i < sequence.elements().size(); i++) {
        action.accept(i, sequence.elements().get(i));
      }
    } else if (value != null) {
      wrong(key, value, "a list");
    }
  }

  /** The members of a mapping inside this one, if the key is there. */
  public Optional<Fields> fields(String key) {
    Tree value = take(key).map(Tree.Member::value).orElse(null);
    if (value == null) {
      return Optional.empty();
    }
    return asMapping("'" + key + "' of " + owner, value);
  }

  /** The members of a value that must be a mapping. */
  public Optional<Fields> asMapping(String what, Tree value) {
    return of(what, value, found);
  }

  /** The members of a value that must be a mapping; a finding where it is none. */
  public static Optional<Fields> of(String what, Tree value, Diagnostics found) {
    if (value instanceof Tree.Mapping inner) {
      return Optional.of(new Fields(what, inner, found));
    }
    found.add(
        Diagnostic.of(
            DiagnosticCode.BAD_FORMAT,
            value.span(),
            what + " must be an object, but is " + value.kind()));
    return Optional.empty();
  }

  /** All members that nobody asked for, in order, each reported as carried along. */
  public Map<String, Object> rest() {
    Map<String, Object> rest = new LinkedHashMap<>();
    for (Tree.Member member : members.values()) {
      if (!taken.contains(member.key())) {
        rest.put(member.key(), PlainValues.of(member.value()));
        String message =
            "'" + member.key() + "' of " + owner + " is not known; it is carried along";
        report(DiagnosticCode.UNKNOWN_KEY, member.keySpan(), message);
      }
    }
    return rest;
  }

  /** Refuses all members that nobody asked for, where there is nowhere to carry them. */
  public void refuseRest() {
    for (Tree.Member member : members.values()) {
      if (!taken.contains(member.key())) {
        String message = "'" + member.key() + "' of " + owner + " is not known";
        report(DiagnosticCode.BAD_FORMAT, member.keySpan(), message);
      }
    }
  }

  /** Reports that a value is not of the type that its key needs. */
  public void wrong(String key, Tree value, String needed) {
    report(
        DiagnosticCode.BAD_FORMAT,
        value.span(),
        "'" + key + "' of " + owner + " must be " + needed + ", but is " + shown(value));
  }

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void report(DiagnosticCode code, SourceSpan place, String message) {
    found.add(Diagnostic.of(code, place, message));
  }

  private Optional<String> asText(String key, Tree value) {
    if (value instanceof Tree.Scalar scalar && scalar.isText()) {
      return Optional.of(scalar.text());
    }
    wrong(key, value, "text");
    return Optional.empty();
  }

  private static String shown(Tree value) {
    return value instanceof Tree.Scalar scalar && scalar.value() instanceof Number
        ? shortened(scalar.text())
        : value.kind();
  }

  private static String shortened(String text) {
    return text.length() > 20 ? text.substring(0, 20) + "…" : text;
  }
}
