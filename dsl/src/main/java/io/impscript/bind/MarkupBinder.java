package io.impscript.bind;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.eval.CallSite;
import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.TagFault;
import io.impscript.kiwi.TagRules;
import io.impscript.model.Markup;
import io.impscript.model.SourceSpan;
import io.impscript.spec.Block;
import io.impscript.spec.ElementWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in an element: its attributes, and the elements inside. */
class MarkupBinder extends OutsideBinder implements ElementWords {
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, SourceSpan> attributePlaces = new HashMap<>();

  MarkupBinder(Binding binding) {
    super(binding, new Nodes());
  }

  final Map<String, String> attributes() {
    return attributes;
  }

  /** Takes an attribute that is said once at most. */
  final void put(String name, String value, SourceSpan place) {
    SourceSpan first = attributePlaces.putIfAbsent(name, place);
    if (first == null) {
      attributes.put(name, value);
      return;
    }
    binding()
        .found()
        .accept(
            Diagnostic.of(
                    DiagnosticCode.REPEATED_WORD, place, "attribute '" + name + "' is said twice")
                .withHint("leave one of them out")
                .withRelated(first, "first said here"));
  }

  @Override
  public final void attribute(String name, String value) {
    SourceSpan place = binding().site().value(0);
    if (isName(name, place)) {
      put(name, value, place);
    }
  }

  @Override
  public final void xml(String fragment) {
    SourceSpan place = binding().site().value(0);
    try {
      nodes().addAll(XmlFragment.read(fragment), place);
    } catch (XmlFragment.Malformed e) {
      binding()
          .report(
              DiagnosticCode.BAD_VALUE,
              place,
              "this is not well-formed XML: " + e.getMessage(),
              "close every element, put values in quotes, write &lt; and &amp; for < and &");
    }
  }

  @Override
  public final void element(
      ElementType type,
      List<String> values,
      Map<String, String> named,
      Optional<Block<ElementWords>> body) {
    CallSite site = binding().site();
    if (values.isEmpty()) {
      element(type, Optional.empty(), site.head(), named, site, body);
    }
    for (int i = 0; i < values.size(); i++) {
      SourceSpan place = i == 0 ? site.head() : site.value(i);
      element(type, Optional.of(values.get(i)), place, named, site, body);
    }
  }

  private void element(
      ElementType type,
      Optional<String> value,
      SourceSpan place,
      Map<String, String> named,
      CallSite site,
      Optional<Block<ElementWords>> body) {
    MarkupBinder inside = new MarkupBinder(binding());
    value.ifPresent(text -> inside.value(type, text, place));
    named.forEach((name, text) -> inside.put(name, text, site.named(name)));
    body.ifPresent(block -> block.applyTo(inside));
    Markup.Tag tag = new Markup.Tag(type.name(), inside.attributes, inside.nodes().values());
    for (TagFault fault : TagRules.faults(type, tag, attributes)) {
      if (fault.kind() != TagFault.Kind.VALUE || !wasChecked(fault, type, named)) {
        report(fault, inside.attributePlaces.getOrDefault(fault.attribute(), place));
      }
    }
    nodes().add(tag, place, inside.nodes());
  }

  /** Takes what was given by position: the element's text, or its key. */
  private void value(ElementType type, String text, SourceSpan place) {
    if (type.text().isEmpty()) {
      put(type.key().orElseThrow().name(), text, place);
    } else if (!text.isEmpty()) {
      nodes().add(new Markup.Text(text));
    }
  }

  /** Values of words were looked at when they were said; those of {@code attribute} were not. */
  private static boolean wasChecked(TagFault fault, ElementType type, Map<String, String> named) {
    boolean key = type.key().filter(one -> one.name().equals(fault.attribute())).isPresent();
    return key || named.containsKey(fault.attribute()) || fault.attribute().equals(type.word());
  }

  private void report(TagFault fault, SourceSpan place) {
    Diagnostic finding = Diagnostic.of(code(fault.kind()), place, fault.message());
    for (String hint : fault.hints()) {
      finding = finding.withHint(hint);
    }
    binding().found().accept(finding);
  }

  private static DiagnosticCode code(TagFault.Kind kind) {
    return switch (kind) {
      case VALUE, MISPLACED -> DiagnosticCode.BAD_VALUE;
      case MISSING -> DiagnosticCode.MISSING_VALUE;
      case REPEATED -> DiagnosticCode.REPEATED_WORD;
    };
  }
}
