package io.impscript.bind;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.eval.CallSite;
import io.impscript.model.Element.Part;
import io.impscript.model.Kiwi;
import io.impscript.model.SourceSpan;
import io.impscript.spec.KiwiAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a recipe says for Kiwi, while its kiwi blocks add up. */
final class KiwiDraft {
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, SourceSpan> attributePlaces = new HashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Nodes before = new Nodes();
  private final Nodes content = new Nodes();
  private final Nodes after = new Nodes();
  private final Binding binding;
  private final Marks marks;

  KiwiDraft(Binding binding, Marks marks) {
    this.binding = binding;
    this.marks = marks;
  }

  Nodes before() {
    return before;
  }

  Nodes after() {
    return after;
  }

  /** Takes what is said with the word itself. */
  void open(CallSite site, KiwiAttributes said) {
    if (files.isEmpty()) {
      marks.put(Part.KIWI, 0, site.nameSpan());
    }
    site.comments().forEach(before::remark);
    said.values().forEach((name, value) -> take(name, value, site.named(name)));
  }

  private void take(String name, String value, SourceSpan place) {
    if (name.equals(KiwiAttributes.FILES)) {
      marks.put(Part.KIWI, 0, files.isEmpty() ? place : null);
      put(files, name, value, place);
    } else {
      put(attributes, name, value, place);
    }
  }

  /** Takes what a block of it held. */
  void close(KiwiBinder block, SourceSpan place) {
    block.attributes().forEach((name, value) -> put(attributes, name, value, place));
    content.addAll(block.nodes());
  }

  /** The same attribute with the same value may come from several blocks. */
  private void put(Map<String, String> said, String name, String value, SourceSpan place) {
    SourceSpan first = attributePlaces.putIfAbsent(name, place);
    if (first == null) {
      said.put(name, value);
    } else if (!said.get(name).equals(value)) {
      binding
          .found()
          .accept(
              Diagnostic.of(
                      DiagnosticCode.REPEATED_WORD,
                      place,
                      "'%s:' is '%s' here and '%s' in another kiwi block of the recipe"
                          .formatted(name, value, said.get(name)))
                  .withHint("leave one of them out")
                  .withRelated(first, "first said here"));
    }
  }

  Kiwi freeze() {
    List<SourceSpan> places = content.places();
    for (int i = 0; i < places.size(); i++) {
      marks.put(Part.KIWI, i + 1, places.get(i));
    }
    return new Kiwi(
        attributes,
        before.values(),
        content.values(),
        after.values(),
        files.getOrDefault(KiwiAttributes.FILES, ""));
  }
}
