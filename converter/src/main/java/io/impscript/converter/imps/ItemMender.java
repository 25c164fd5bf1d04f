package io.impscript.converter.imps;

import io.impscript.converter.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Gives a list of items the shape that it has: objects with a name and a rationale. */
final class ItemMender {
  private static final String NAME = "name";
  private static final String RATIONALE = "rationale";

  private final String key;
  private final ShapeMender mender;

  ItemMender(String key, ShapeMender mender) {
    this.key = key;
    this.mender = mender;
  }

  Tree items(Tree value) {
    if (value instanceof Tree.Sequence sequence) {
      List<Tree> items = new ArrayList<>();
      sequence.elements().forEach(element -> items.add(item(element)));
      return new Tree.Sequence(sequence.span(), items);
    } else if (value instanceof Tree.Mapping mapping) {
      return fromMapping(mapping);
    } else if (value instanceof Tree.Scalar scalar && scalar.value() != null) {
      return replaced(value, "is a list; a single item is read as one", List.of(item(value)));
    }
    return value;
  }

  private Tree fromMapping(Tree.Mapping mapping) {
    boolean single = mapping.members().stream().anyMatch(member -> member.key().equals(NAME));
    if (single) {
      return replaced(mapping, "is a list; a single item is read as one", List.of(item(mapping)));
    }
    List<Tree> items = new ArrayList<>();
    mapping.members().forEach(member -> items.add(named(member)));
    return replaced(mapping, "is a list; names as keys are read as its items", items);
  }

  /** An item whose name was its key; the value is its rationale or the rest of it. */
  private Tree named(Tree.Member member) {
    List<Tree.Member> members = new ArrayList<>();
    members.add(member(NAME, new Tree.Scalar(member.keySpan(), member.key(), member.key())));
    if (member.value() instanceof Tree.Mapping rest) {
      rest.members().forEach(members::add);
    } else if (!ShapeMender.isNull(member.value())) {
      members.add(member(RATIONALE, mender.text(RATIONALE, member.value())));
    }
    return new Tree.Mapping(member.keySpan(), members);
  }

  private Tree item(Tree element) {
    if (element instanceof Tree.Scalar scalar && scalar.value() != null) {
      Tree name =
          scalar.isText() ? scalar : new Tree.Scalar(scalar.span(), scalar.text(), scalar.text());
      Tree item = new Tree.Mapping(scalar.span(), List.of(member(NAME, name)));
      mender.replaced(
          scalar, "an item of '" + key + "' is an object; its name is read as one", item);
      return item;
    }
    return element instanceof Tree.Mapping mapping ? withTexts(mapping) : element;
  }

  private Tree withTexts(Tree.Mapping item) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : item.members()) {
      boolean text = ItemKeys.known(key + "[").contains(member.key());
      if (text && ShapeMender.isNull(member.value())) {
        mender.replaced(
            member.value(),
            "'" + member.key() + "' is null and is left out",
            new Tree.Scalar(member.value().span(), "", ""));
        continue;
      }
      Tree value = text ? mender.text(member.key(), member.value()) : member.value();
      members.add(new Tree.Member(member.key(), member.keySpan(), value));
    }
    return new Tree.Mapping(item.span(), members);
  }

  private Tree replaced(Tree before, String what, List<Tree> items) {
    Tree after = new Tree.Sequence(before.span(), items);
    mender.replaced(before, "'" + key + "' " + what, after);
    return after;
  }

  private static Tree.Member member(String key, Tree value) {
    return new Tree.Member(key, value.span(), value);
  }
}
