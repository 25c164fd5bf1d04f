package io.impscript.converter.repair;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.converter.tree.PlainValues;
import io.impscript.converter.tree.Tree;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of one object, with a decision for every key that stands there twice. */
final class Members {
  private final RepairLog log;
  private final boolean outermost;
  private final Map<String, Tree.Member> members = new LinkedHashMap<>();

  /**
   * @param outermost whether the members are whole objects of the file, of which none may be lost
   */
  Members(RepairLog log, boolean outermost) {
    this.log = log;
    this.outermost = outermost;
  }

  void add(Tree.Member member) {
    Tree.Member first = members.putIfAbsent(member.key(), member);
    if (first != null) {
      twice(first, member);
    }
  }

  List<Tree.Member> all() {
    return List.copyOf(members.values());
  }

  private void twice(Tree.Member first, Tree.Member second) {
    String before = text(first);
    String name = "'" + second.key() + "' stands here twice";
    if (before.equals(text(second))) {
      log.add(second.keySpan(), name + " with the same value; one is left out", before, "");
    } else if (first.value() instanceof Tree.Sequence one
        && second.value() instanceof Tree.Sequence other) {
      Tree.Member joined = new Tree.Member(first.key(), first.keySpan(), join(one, other));
      members.put(first.key(), joined);
      log.add(second.keySpan(), name + "; both lists are joined", text(second), text(joined));
    } else if (outermost) {
      throw new Damage(
          Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, second.keySpan(), name + ", differently")
              .withHint("rename or remove one of the two")
              .withRelated(first.keySpan(), "first here"));
    } else {
      members.put(first.key(), second);
      log.add(first.keySpan(), name + "; the last one counts", before, text(second));
    }
  }

  private static Tree.Sequence join(Tree.Sequence one, Tree.Sequence other) {
    List<Tree> elements = new ArrayList<>(one.elements());
    elements.addAll(other.elements());
    return new Tree.Sequence(one.span(), elements);
  }

  private static String text(Tree.Member member) {
    return JsonPrinter.inline(PlainValues.of(member.value()));
  }
}
