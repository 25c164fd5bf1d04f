package io.impscript.converter.imps;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.converter.report.Repair;
import io.impscript.converter.tree.PlainValues;
import io.impscript.converter.tree.Tree;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives an object of an IMPS file the shape that its kind has, where people wrote something near
 * it: items as plain texts, one value where a list belongs, numbers where texts belong, a key in
 * another spelling. What it cannot mend it leaves for the reader to refuse.
 */
final class ShapeMender {
  private final Shape shape;
  private final List<Repair> repairs;

  /**
   * @param repairs takes what is repaired
   */
  ShapeMender(ImpsFile kind, List<Repair> repairs) {
    this.shape = Shape.of(kind);
    this.repairs = repairs;
  }

  /** The object in its shape. */
  Tree.Member mend(Tree.Member object) {
    return object.value() instanceof Tree.Mapping mapping
        ? new Tree.Member(object.key(), object.keySpan(), mend(mapping))
        : object;
  }

  private Tree.Mapping mend(Tree.Mapping object) {
    Map<String, Tree.Member> mended = new LinkedHashMap<>();
    for (Tree.Member member : object.members()) {
      Tree.Member renamed = renamed(object, member);
      value(renamed).ifPresent(fitting -> join(mended, fitting));
    }
    return new Tree.Mapping(object.span(), List.copyOf(mended.values()));
  }

  private Tree.Member renamed(Tree.Mapping object, Tree.Member member) {
    String key = shape.meant(member.key()).orElse(member.key());
    if (key.equals(member.key())) {
      return member;
    }
    boolean both = object.members().stream().anyMatch(other -> other.key().equals(key));
    if (both && !shape.lists().contains(key)) {
      return member;
    }
    String joined = both ? "; its values are joined with those of that key" : "";
    repair(
        member.keySpan(),
        "'" + member.key() + "' is read as '" + key + "'" + joined,
        member.key(),
        key);
    return new Tree.Member(key, member.keySpan(), member.value());
  }

  private static void join(Map<String, Tree.Member> mended, Tree.Member member) {
    Tree.Member first = mended.putIfAbsent(member.key(), member);
    if (first != null
        && first.value() instanceof Tree.Sequence one
        && member.value() instanceof Tree.Sequence other) {
      List<Tree> all = new ArrayList<>(one.elements());
      all.addAll(other.elements());
      Tree joined = new Tree.Sequence(one.span(), all);
      mended.put(member.key(), new Tree.Member(member.key(), first.keySpan(), joined));
    }
  }

  private Optional<Tree.Member> value(Tree.Member member) {
    String key = member.key();
    if (isNull(member.value()) && shape.keys().contains(key)) {
      repair(member.keySpan(), "'" + key + "' is null and is left out", "null", "");
      return Optional.empty();
    }
    return Optional.of(new Tree.Member(key, member.keySpan(), fitting(key, member.value())));
  }

  private Tree fitting(String key, Tree value) {
    if (shape.texts().contains(key)) {
      return text(key, value);
    } else if (shape.lists().contains(key)) {
      return texts(key, value);
    } else if (shape.items().contains(key)) {
      return new ItemMender(key, this).items(value);
    } else if (key.equals(ItemKeys.METADATA) && value instanceof Tree.Mapping metadata) {
      return metadata(metadata);
    }
    return value;
  }

  private Tree.Mapping metadata(Tree.Mapping metadata) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : metadata.members()) {
      boolean list = member.key().equals("history");
      boolean known = list || member.key().equals("created");
      if (known && isNull(member.value())) {
        repair(member.keySpan(), "'" + member.key() + "' is null and is left out", "null", "");
        continue;
      }
      Tree value = member.value();
      Tree mended = list ? texts("history", value) : known ? text("created", value) : value;
      members.add(new Tree.Member(member.key(), member.keySpan(), mended));
    }
    return new Tree.Mapping(metadata.span(), members);
  }

  /** A text, where a number or truth value stands. */
  Tree text(String key, Tree value) {
    if (value instanceof Tree.Scalar scalar && !scalar.isText() && scalar.value() != null) {
      Tree mended = new Tree.Scalar(scalar.span(), scalar.text(), scalar.text());
      replaced(scalar, "'" + key + "' is a text; " + scalar.kind() + " is read as one", mended);
      return mended;
    }
    return value;
  }

  private Tree texts(String key, Tree value) {
    if (value instanceof Tree.Sequence sequence) {
      List<Tree> elements = new ArrayList<>();
      sequence.elements().forEach(element -> elements.add(text(key, element)));
      return new Tree.Sequence(sequence.span(), elements);
    } else if (value instanceof Tree.Scalar) {
      Tree mended = new Tree.Sequence(value.span(), List.of(text(key, value)));
      replaced(value, "'" + key + "' is a list; a single value is read as one", mended);
      return mended;
    }
    return value;
  }

  void replaced(Tree before, String what, Tree after) {
    repair(before.span(), what, inline(before), inline(after));
  }

  private void repair(SourceSpan place, String what, String before, String after) {
    repairs.add(new Repair(place, what, before, after));
  }

  static boolean isNull(Tree value) {
    return value instanceof Tree.Scalar scalar && scalar.value() == null;
  }

  private static String inline(Tree value) {
    return JsonPrinter.inline(PlainValues.of(value));
  }
}
