package io.impscript.bind;

import io.impscript.diag.DiagnosticCode;
import io.impscript.eval.CallSite;
import io.impscript.eval.Receiver;
import io.impscript.model.Element.Part;
import io.impscript.model.Reference;
import io.impscript.model.SourceSpan;
import java.util.function.BiConsumer;

/** What the binders have in common. */
abstract class Binder extends Receiver {
  private final Binding binding;
  private final Marks marks;

  Binder(Binding binding, Marks marks) {
    this.binding = binding;
    this.marks = marks;
  }

  final Binding binding() {
    return binding;
  }

  final Marks marks() {
    return marks;
  }

  final CallSite site() {
    return binding.site();
  }

  /** Notes where a single value is written. */
  final String text(Part part, String value) {
    marks.put(part, 0, site().value(0));
    return value;
  }

  /** Notes where a named value is written, if it is. */
  final void markNamed(String name, Part part, int item) {
    marks.put(part, item, site().named().get(name));
  }

  /** As {@link #text}, and reports a value of nothing but blanks. */
  final String name(Part part, String value) {
    isSaid(value, site().value(0));
    return text(part, value);
  }

  /** As {@link #name}, where an empty text says that there is none. */
  final String nameOrNone(Part part, String value) {
    return value.isEmpty() ? text(part, value) : name(part, value);
  }

  /** Whether a value is more than blanks; reported where it is not. */
  final boolean isSaid(String value, SourceSpan place) {
    if (!value.isBlank()) {
      return true;
    }
    binding.report(
        DiagnosticCode.BAD_VALUE,
        place,
        "'" + site().word() + "' is given an empty text",
        "fill it in, or leave the word out");
    return false;
  }

  /** Adds each value with its own place, and reports those of nothing but blanks. */
  final void each(String[] values, BiConsumer<String, SourceSpan> action) {
    for (int i = 0; i < values.length; i++) {
      SourceSpan place = site().value(i);
      isSaid(values[i], place);
      action.accept(values[i], place);
    }
  }

  final void references(Listing<Reference> listing, String... names) {
    each(names, (name, place) -> listing.add(new Reference(name, ""), place));
  }

  final void reference(Listing<Reference> listing, String name, String rationale) {
    isSaid(name, site().value(0));
    listing.add(new Reference(name, rationale), site().value(0));
  }
}
